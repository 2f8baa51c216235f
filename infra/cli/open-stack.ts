import { MINUTE } from '../../shared/certificates/instant.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { dynamoDBClient } from '../../shared/runtime/dynamodb/client.ts';
import type { Deployment } from './deployment.ts';
import { stackDeployment } from './stack-deployment.ts';
import { readOutputsFile } from './stack-outputs.ts';
import type { StackOutputs } from './stack-outputs.ts';

/** A page of a scan is a megabyte, and the connection of an operator can be slow. Milliseconds. */
const TIMEOUTS = { connectionTimeout: 5_000, requestTimeout: MINUTE, throwOnRequestTimeout: true };

/**
 * Opens a deployed monitor by its stack outputs, from the file if there is one, otherwise from CloudFormation. AWS clients
 * are loaded on first use, because most commands need only DynamoDB.
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
  const outputs = await findOutputs({ stack, file });
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
    dynamoDb: dynamoDBClient({ region, requestHandler: TIMEOUTS }),
    followEvents: async (following) => {
      const [clients, { followBus }] = await Promise.all([bus(), import('./follow-bus.ts')]);
      return followBus(clients, outputs.eventBus, following);
    },
    removeFollowers: async () => {
      const [clients, { removeFollowers }] = await Promise.all([bus(), import('./follow-bus.ts')]);
      return removeFollowers(clients, outputs.eventBus, 'test-alert');
    },
    invoke: async (name, signal) => {
      const [{ LambdaClient }, { invokeFunction, LONG_TIMEOUT_NO_RETRY }] = await Promise.all([
        import('@aws-sdk/client-lambda'),
        import('./invoke-function.ts'),
      ]);
      return invokeFunction(new LambdaClient({ region, ...LONG_TIMEOUT_NO_RETRY }))(name, signal);
    },
    describeOutputs: async (nested) => {
      const [client, { describeOutputs }] = await cloudFormation({ region });
      return describeOutputs(client, nested);
    },
    clock: systemClock,
  });
}

/** The outputs of a stack, from the file if there is one, otherwise from CloudFormation. @throws CannotOperate */
export async function findOutputs({
  stack,
  file,
}: {
  readonly stack: string;
  readonly file: string | undefined;
}): Promise<StackOutputs> {
  return file === undefined ? queryStack(stack) : readOutputsFile(file, stack);
}

async function queryStack(stack: string): Promise<StackOutputs> {
  const [client, { describeStack }] = await cloudFormation({});
  return describeStack(client, stack);
}

/** @param config the region, unless it is that of the AWS profile. */
async function cloudFormation(config: { readonly region?: string }) {
  const [{ CloudFormationClient }, descriptions] = await Promise.all([
    import('@aws-sdk/client-cloudformation'),
    import('./describe-stack.ts'),
  ]);
  return [new CloudFormationClient(config), descriptions] as const;
}
