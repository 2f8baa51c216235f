import { MINUTE } from '../../shared/certificates/instant.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { dynamoDBClient } from '../../shared/runtime/dynamodb/client.ts';
import type { Deployment } from './deployment.ts';
import { stackDeployment } from './stack-deployment.ts';
import { readOutputsFile } from './stack-outputs.ts';
import type { StackOutputs } from './stack-outputs.ts';

/** A page of a scan is a megabyte, and an operator may sit at the end of a slow line. Milliseconds. */
const PATIENT = { connectionTimeout: 5_000, requestTimeout: MINUTE, throwOnRequestTimeout: true };

/**
 * A monitor in AWS, by what its stack tells: read from a file, where there is one. Clients are loaded when they are
 * used: most commands need that of DynamoDB alone.
 *
 * @throws CannotOperate
 */
export async function openStack({
  stack,
  file,
}: {
  readonly stack: string;
  readonly file: string | undefined;
}): Promise<Deployment> {
  const outputs = file === undefined ? await queryStack(stack) : readOutputsFile(file, stack);
  const { region } = outputs;
  const bus = async () => {
    const [{ EventBridgeClient }, { SQSClient }] = await Promise.all([
      import('@aws-sdk/client-eventbridge'),
      import('@aws-sdk/client-sqs'),
    ]);
    return { events: new EventBridgeClient({ region }), queues: new SQSClient({ region }) };
  };
  return stackDeployment({
    outputs,
    dynamoDb: dynamoDBClient({ region, requestHandler: PATIENT }),
    followEvents: async (following) => {
      const [clients, { followBus }] = await Promise.all([bus(), import('./follow-bus.ts')]);
      return followBus(clients, outputs.eventBus, following);
    },
    removeFollowers: async () => {
      const [clients, { removeFollowers }] = await Promise.all([
        bus(),
        import('./remove-followers.ts'),
      ]);
      return removeFollowers(clients, outputs.eventBus, 'test-alert');
    },
    invoke: async (name, signal) => {
      const [{ LambdaClient }, { invokeFunction, PATIENTLY_ONCE }] = await Promise.all([
        import('@aws-sdk/client-lambda'),
        import('./invoke-function.ts'),
      ]);
      return invokeFunction(new LambdaClient({ region, ...PATIENTLY_ONCE }))(name, signal);
    },
    clock: systemClock,
  });
}

async function queryStack(stack: string): Promise<StackOutputs> {
  const [{ CloudFormationClient }, { describeStack }] = await Promise.all([
    import('@aws-sdk/client-cloudformation'),
    import('./describe-stack.ts'),
  ]);
  return describeStack(new CloudFormationClient(), stack);
}
