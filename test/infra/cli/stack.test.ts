import { Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { stackDeployment } from '../../../infra/cli/stack-deployment.ts';
import { readOutputs } from '../../../infra/cli/stack-outputs.ts';
import { addStackOutputs } from '../../../infra/deploy/add-stack-outputs.ts';
import { systemClock } from '../../../shared/runtime/clock.ts';
import { dynamoDBClient } from '../../../shared/runtime/dynamodb/client.ts';
import { resourcesOf, stackWith } from '../deploy/synthesise.ts';

const { stack, monitor } = stackWith();
addStackOutputs(monitor);
const template = Template.fromStack(stack);

/** The outputs of the stack, with ARNs in place of unresolved values. */
const outputs = Object.fromEntries(
  Object.entries(template.findOutputs('*')).map(([name, output]) => {
    const { Value } = z.object({ Value: z.unknown() }).parse(output);
    return [name, typeof Value === 'string' ? Value : `arn:aws:sns:eu-west-1:0:${name}`];
  }),
);

test('the stack outputs contain all values that the command line needs', () => {
  const read = readOutputs(outputs, 'Mine');
  expect(read).toMatchObject({ region: 'eu-west-1', channels: ['topic', 'slack', 'amazon-q'] });
  for (const account of ['digicert/main', 'digicert/europe']) {
    expect(read.pollOf(account)).toContain('Poll');
  }
});

test('a test alert allows for the batching window of the stack', async () => {
  const deployment = stackDeployment({
    outputs: readOutputs(outputs, 'Mine'),
    dynamoDb: dynamoDBClient({ region: 'local' }),
    followEvents: () => Promise.reject(new Error('not used')),
    removeFollowers: () => Promise.resolve([]),
    invoke: () => Promise.reject(new Error('not used')),
    describeOutputs: () => Promise.reject(new Error('not used')),
    clock: systemClock,
  });
  const windows = resourcesOf(
    template,
    'AWS::Lambda::EventSourceMapping',
    z.object({ MaximumBatchingWindowInSeconds: z.number().default(0) }),
  );
  const max = Math.max(
    ...[...windows.values()].map((mapping) => mapping.MaximumBatchingWindowInSeconds),
  );
  expect(max).toBeGreaterThan(0);
  expect(deployment.batchingWindow).toBe(max * 1000);
  await deployment.close();
});
