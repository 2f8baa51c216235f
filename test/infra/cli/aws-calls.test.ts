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
  ['Task timed out', 'it did not say why'],
])('what a called function throws is told: %s', async (answer, error) => {
  functions
    .on(InvokeCommand)
    .resolves({ FunctionError: 'Unhandled', Payload: Uint8ArrayBlobAdapter.fromString(answer) });
  expect(await invoke('poll-1')).toEqual({ error });
});

test.each([
  ['{"outcome":"complete"}', { outcome: 'complete' }],
  ['null', null],
  ['', undefined],
])('a function that comes to its end has an answer and no error: %s', async (payload, answer) => {
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

test('a stack tells the names of everything by its outputs', async () => {
  answerWith(
    output('StateTableName', 'Mine-State'),
    output('DeliveryLogTableName', 'Mine-Ledger'),
    output('EventBusName', '007'),
    output('TopicArn', 'arn:aws:sns:eu-west-1:000000000000:Mine-Topic'),
    output('Channels', 'topic,slack'),
    output('PolldigicertAccountmain', 'Mine-Poll-1'),
  );
  const outputs = await describeStack(cloudFormation, 'Mine');
  expect(outputs).toMatchObject({
    stateTable: 'Mine-State',
    deliveryLogTable: 'Mine-Ledger',
    eventBus: '007',
    region: 'eu-west-1',
    channels: ['topic', 'slack'],
  });
  expect(outputs.pollOf('digicert/main')).toBe('Mine-Poll-1');
  expect(outputs.pollOf('digicert/other')).toBeUndefined();
});

test('a stack that lacks outputs names them, and one that has none or is not there is said so', async () => {
  answerWith(output('StateTableName', 'Mine-State'));
  await expect(describeStack(cloudFormation, 'Mine')).rejects.toThrow(
    /^The stack Mine lacks the outputs LedgerTableName, EventBusName, TopicArn\. .*addStackOutputs/,
  );
  answerWith();
  await expect(describeStack(cloudFormation, 'Mine')).rejects.toThrow(
    'The stack Mine has no outputs (CREATE_COMPLETE). Deploy it first.',
  );
  stacks.on(DescribeStacksCommand).rejects(new Error('Stack with id Mine does not exist'));
  await expect(describeStack(cloudFormation, 'Mine')).rejects.toThrow(
    /of the stack Mine in eu-west-1: Stack with id Mine does not exist/,
  );
});

const named = (name: string, message = 'what AWS says') =>
  Object.assign(new Error(message), { name });

test.each([
  [named('CredentialsProviderError'), /no AWS credentials that work/],
  [named('ExpiredTokenException'), /have expired\. Sign in anew/],
  [named('ExpiredToken'), /have expired/],
  [named('UnrecognizedClientException'), /does not know these credentials/],
  [named('AccessDeniedException'), /docs\/operate\.md.*\n.*what AWS says/],
  [named('AccessDenied'), /docs\/operate\.md/],
  [named('TooManyRequestsException'), /slow down/],
  [named('ThrottlingException'), /slow down/],
  [named('ResourceNotFoundException'), /What the outputs name is not there/],
  [new Error('Region is missing'), /Set AWS_REGION/],
  [
    Object.assign(new Error('getaddrinfo ENOTFOUND x'), { code: 'ENOTFOUND' }),
    /^AWS cannot be reached from here\..*\n.*ENOTFOUND x$/,
  ],
  [named('AbortError'), /^Stopped\.$/],
  [named('TimeoutError', 'no answer'), /^AWS cannot be reached/],
  [named('UnauthorizedException'), /have expired/],
  [new MalformedItem('certificate/digicert/main/1 state', ['x']), /docs\/runbook\.md/],
  [new MalformedItem('digicert/main/1 expired#topic', ['x']), /cannot be read: x$/],
  [new CannotOperate('As it is said.'), /^As it is said\.$/],
  [named('Error', 'something else'), /^something else$/],
])('%s is said with what to do about it', (error, words) => {
  expect(explainFailure(error)).toMatch(words);
});

test('what is wrong with the credentials is said of a stack that cannot be asked for', async () => {
  stacks.on(DescribeStacksCommand).rejects(named('ExpiredToken'));
  await expect(describeStack(cloudFormation, 'Mine')).rejects.toThrow(/have expired/);
});

test('an output that is empty is one that is missing', async () => {
  answerWith(
    output('StateTableName', ''),
    output('DeliveryLogTableName', 'l'),
    output('EventBusName', 'b'),
    output('TopicArn', 'arn:aws:sns:eu-west-1:000000000000:t'),
  );
  await expect(describeStack(cloudFormation, 'Mine')).rejects.toThrow(
    'lacks the outputs StateTableName.',
  );
});
