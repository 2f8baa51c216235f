import { expect, test } from 'vitest';
import { callAws } from '../../../infra/operate/call-aws.ts';
import type { AwsRequest, Send } from '../../../infra/operate/call-aws.ts';
import { describeStack } from '../../../infra/operate/describe-stack.ts';
import { invokeFunction } from '../../../infra/operate/invoke-function.ts';
import { at } from '../../support/certificates.ts';

/** An AWS that gives one answer and remembers what it was asked. */
function answering(status: number, body: string, headers: Readonly<Record<string, string>> = {}) {
  const asked: { url: string; request: Parameters<Send>[1] }[] = [];
  const call = callAws({
    region: 'us-east-1',
    credentials: () =>
      Promise.resolve({
        accessKeyId: 'AKIDEXAMPLE',
        secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
      }),
    clock: () => at('2015-08-30T12:36:00Z'),
    send: (url, request) => {
      asked.push({ url, request });
      return Promise.resolve({
        status,
        headers: new Headers(headers),
        text: () => Promise.resolve(body),
      });
    },
  });
  return { call, asked };
}

test('requests are signed as the example of AWS is (post-x-www-form-urlencoded of its test suite)', async () => {
  const asked: Parameters<Send>[1][] = [];
  const call = callAws({
    region: 'us-east-1',
    endpoint: 'https://example.amazonaws.com',
    credentials: () =>
      Promise.resolve({
        accessKeyId: 'AKIDEXAMPLE',
        secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
      }),
    clock: () => at('2015-08-30T12:36:00Z'),
    send: (_url, request) => {
      asked.push(request);
      return Promise.resolve({
        status: 200,
        headers: new Headers(),
        text: () => Promise.resolve(''),
      });
    },
  });
  const request: AwsRequest = {
    service: 'service',
    path: '/',
    body: 'Param1=value1',
    contentType: 'application/x-www-form-urlencoded',
  };
  await call(request);
  expect(asked[0]?.headers['authorization']).toBe(
    'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a',
  );
});

test('a function is called at AWS Lambda, and what it throws is told', async () => {
  const { call, asked } = answering(200, '{"errorMessage":"no key"}', {
    'x-amz-function-error': 'Unhandled',
  });
  expect(await invokeFunction(call)('poll-1')).toEqual({ error: 'no key' });
  expect(asked[0]?.url).toBe(
    'https://lambda.us-east-1.amazonaws.com/2015-03-31/functions/poll-1/invocations',
  );
  expect(await invokeFunction(answering(200, 'null').call)('poll-1')).toEqual({ error: undefined });
});

test('a function that may not be called is said with what AWS said', async () => {
  const { call } = answering(403, '{"Message":"not authorized"}');
  await expect(invokeFunction(call)('poll-1')).rejects.toThrow(/HTTP 403.*not authorized/);
});

const output = (key: string, value: string) =>
  `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`;
const stack = (...outputs: string[]) =>
  `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DescribeStacksResult><Stacks><member><StackName>Mine</StackName><Outputs>${outputs.join('')}</Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>`;

test('a stack tells the names of everything by its outputs', async () => {
  const { call, asked } = answering(
    200,
    stack(
      output('StateTableName', 'Mine-State'),
      output('LedgerTableName', 'Mine-Ledger'),
      output('EventBusName', '007'),
      output('TopicArn', 'arn:aws:sns:eu-west-1:000000000000:Mine-Topic'),
      output('Channels', 'topic,slack'),
      output('Polldigicertmain', 'Mine-Poll-1'),
    ),
  );
  const outputs = await describeStack(call, 'Mine');
  expect(outputs).toMatchObject({
    stateTable: 'Mine-State',
    ledgerTable: 'Mine-Ledger',
    eventBus: '007',
    region: 'eu-west-1',
    channels: ['topic', 'slack'],
  });
  expect(outputs.pollOf('digicert/main')).toBe('Mine-Poll-1');
  expect(outputs.pollOf('digicert/other')).toBeUndefined();
  expect(asked[0]?.request.body).toBe('Action=DescribeStacks&Version=2010-05-15&StackName=Mine');
});

test('a stack that lacks outputs names them, and one that is not there is said so', async () => {
  const { call } = answering(200, stack(output('StateTableName', 'Mine-State')));
  await expect(describeStack(call, 'Mine')).rejects.toThrow(
    'The stack Mine lacks the outputs LedgerTableName, EventBusName, TopicArn.',
  );
  const gone = answering(
    400,
    '<Error><Message>Stack with id Mine does not exist</Message></Error>',
  );
  await expect(describeStack(gone.call, 'Mine')).rejects.toThrow(
    /Stack with id Mine does not exist/,
  );
});
