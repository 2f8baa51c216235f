import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import type { Output } from '@aws-sdk/client-cloudformation';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { Uint8ArrayBlobAdapter } from '@smithy/core/serde';
import { mockClient } from 'aws-sdk-client-mock';
import { MalformedItem } from '../../../shared/runtime/malformed-item.ts';
import { beforeEach, expect, test } from 'vitest';
import { CannotOperate } from '../../../infra/cli/deployment.ts';
import { describeStack } from '../../../infra/cli/describe-stack.ts';
import { explainFailure } from '../../../infra/cli/explain-failure.ts';
import { invokeFunction } from '../../../infra/cli/invoke-function.ts';

const functions = mockClient(LambdaClient);
const stacks = mockClient(CloudFormationClient);
beforeEach(() => {
  functions.reset();
  stacks.reset();
});

const invokeByName = invokeFunction(new LambdaClient({ region: 'local' }));
const invoke = (name: string) => invokeByName(name, new AbortController().signal);
const cloudFormation = new CloudFormationClient({ region: 'eu-west-1' });

test.each([
  ['{"errorMessage":"no key"}', 'no key'],
  ['Task timed out', 'the function reported no reason'],
])('invokeFunction reports the error of the function: %s', async (answer, error) => {
  functions
    .on(InvokeCommand)
    .resolves({ FunctionError: 'Unhandled', Payload: Uint8ArrayBlobAdapter.fromString(answer) });
  expect(await invoke('poll-1')).toEqual({ error });
});

test.each([
  ['{"outcome":"complete"}', { outcome: 'complete' }],
  ['null', null],
  ['', undefined],
])('invokeFunction returns the answer of a successful function: %s', async (payload, answer) => {
  functions.on(InvokeCommand).resolves({ Payload: Uint8ArrayBlobAdapter.fromString(payload) });
  expect(await invoke('poll-1')).toEqual({ answer, error: undefined });
});

const output = (key: string, value: string): Output => ({ OutputKey: key, OutputValue: value });
const answerWith = (...outputs: Output[]) =>
  stacks.on(DescribeStacksCommand).resolves({
    Stacks: [
      {
        ...{ StackName: 'Mine', StackStatus: 'CREATE_COMPLETE', CreationTime: undefined },
        Outputs: outputs,
      },
    ],
  });

test('describeStack reads the names of the resources from the stack outputs', async () => {
  answerWith(
    output('StateTableName', 'Mine-State'),
    output('DeliveryLogTableName', 'Mine-DeliveryLog'),
    output('EventBusName', '007'),
    output('NotificationTopicArn', 'arn:aws:sns:eu-west-1:000000000000:Mine-Topic'),
    output('NotificationChannels', 'topic,slack'),
    output('PolldigicertAccountmain', 'Mine-Poll-1'),
  );
  const outputs = await describeStack(cloudFormation, 'Mine');
  expect(outputs).toMatchObject({
    stateTable: 'Mine-State',
    deliveryLogTable: 'Mine-DeliveryLog',
    eventBus: '007',
    region: 'eu-west-1',
    channels: ['topic', 'slack'],
  });
  expect(outputs.pollOf('digicert/main')).toBe('Mine-Poll-1');
  expect(outputs.pollOf('digicert/other')).toBeUndefined();
});

test('describeStack names missing outputs, and reports a stack without outputs and a missing stack', async () => {
  answerWith(output('StateTableName', 'Mine-State'));
  await expect(describeStack(cloudFormation, 'Mine')).rejects.toThrow(
    /^The stack Mine lacks the outputs DeliveryLogTableName, EventBusName, NotificationTopicArn\. .*addStackOutputs/,
  );
  answerWith();
  await expect(describeStack(cloudFormation, 'Mine')).rejects.toThrow(
    'The stack Mine has no outputs (CREATE_COMPLETE). Deploy it first.',
  );
  stacks.on(DescribeStacksCommand).rejects(new Error('Stack with id Mine does not exist'));
  await expect(describeStack(cloudFormation, 'Mine')).rejects.toThrow(
    /the stack Mine in eu-west-1: Stack with id Mine does not exist/,
  );
});

const named = (name: string, message = 'what AWS says') =>
  Object.assign(new Error(message), { name });

test.each([
  [named('CredentialsProviderError'), /No valid AWS credentials/],
  [named('ExpiredTokenException'), /have expired\. Sign in again/],
  [named('ExpiredToken'), /have expired/],
  [named('UnrecognizedClientException'), /rejects these credentials/],
  [named('AccessDeniedException'), /docs\/how-to\/operate\.md.*\n.*what AWS says/],
  [named('AccessDenied'), /docs\/how-to\/operate\.md/],
  [named('TooManyRequestsException'), /throttled/],
  [named('ThrottlingException'), /throttled/],
  [named('ResourceNotFoundException'), /resource that the stack outputs name does not exist/],
  [new Error('Region is missing'), /Set AWS_REGION/],
  [
    Object.assign(new Error('getaddrinfo ENOTFOUND x'), { code: 'ENOTFOUND' }),
    /^AWS cannot be reached\..*\n.*ENOTFOUND x$/,
  ],
  [named('AbortError'), /^Stopped\.$/],
  [named('TimeoutError', 'no answer'), /^AWS cannot be reached/],
  [named('UnauthorizedException'), /have expired/],
  [new MalformedItem('certificate/digicert/main/1 state', ['x']), /docs\/how-to\/runbook\.md/],
  [new MalformedItem('digicert/main/1 expired#topic', ['x']), /cannot be read: x$/],
  [new CannotOperate('Unchanged message.'), /^Unchanged message\.$/],
  [named('Error', 'something else'), /^something else$/],
])('explainFailure states the next step for %s', (error, words) => {
  expect(explainFailure(error)).toMatch(words);
});

test('describeStack reports expired credentials', async () => {
  stacks.on(DescribeStacksCommand).rejects(named('ExpiredToken'));
  await expect(describeStack(cloudFormation, 'Mine')).rejects.toThrow(/have expired/);
});

test('describeStack reports an empty output as missing', async () => {
  answerWith(
    output('StateTableName', ''),
    output('DeliveryLogTableName', 'l'),
    output('EventBusName', 'b'),
    output('NotificationTopicArn', 'arn:aws:sns:eu-west-1:000000000000:t'),
  );
  await expect(describeStack(cloudFormation, 'Mine')).rejects.toThrow(
    'lacks the outputs StateTableName.',
  );
});
