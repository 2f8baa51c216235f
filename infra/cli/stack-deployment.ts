import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { MINUTE } from '../../shared/certificates/instant.ts';
import { SyncAnswer } from '../../shared/certificates/sync-answer.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import type { Deployment } from './deployment.ts';
import { pollOutputOf } from '../deploy/poll-output.ts';
import { CannotOperate } from './deployment.ts';
import { pollOutcome } from './poll-outcome.ts';
import { storedData } from './stored-data.ts';
import type { StackOutputs } from './stack-outputs.ts';

/** Invokes a function and waits for its answer or its error. */
export type InvokeFunction = (
  name: string,
  signal: AbortSignal,
) => Promise<{ readonly answer?: unknown; readonly error: string | undefined }>;

/** For how long the queue of `send-notifications` batches events. Milliseconds. */
const BATCHING_WINDOW = MINUTE;

/** A deployed monitor, by the outputs of its stack. */
export function stackDeployment(options: {
  readonly outputs: StackOutputs;
  readonly dynamoDb: DynamoDBClient;
  readonly followEvents: Deployment['followEvents'];
  readonly removeFollowers: Deployment['removeFollowers'];
  readonly invoke: InvokeFunction;
  /** The values of the outputs of a nested stack, by name. @throws CannotOperate */
  readonly describeOutputs: (stack: string) => Promise<Readonly<Record<string, string>>>;
  readonly clock: Clock;
}): Deployment {
  const { outputs, dynamoDb, followEvents, removeFollowers, invoke, clock } = options;
  const { stateTable, deliveryLogTable, channels } = outputs;
  const findPoll = async (account: string) => {
    const nested = outputs.accountStackOf(account);
    return nested === undefined
      ? outputs.pollOf(account)
      : (await options.describeOutputs(nested))[pollOutputOf(account)];
  };
  return {
    ...storedData(dynamoDb, { state: stateTable, deliveryLog: deliveryLogTable }),
    clock,
    channels,
    deliver: () => Promise.resolve(),
    followEvents,
    removeFollowers,
    batchingWindow: BATCHING_WINDOW,
    async poll(account, { onProgress, signal }) {
      const name = await findPoll(account);
      if (name === undefined) {
        throw new CannotOperate(
          `The stack has no function that polls the provider account ${account}.`,
        );
      }
      onProgress(`calling ${name}`);
      const { answer, error } = await invoke(name, signal);
      if (error !== undefined) return { complete: false, words: `${name} failed: ${error}` };
      const read = SyncAnswer.safeParse(answer);
      return read.success
        ? pollOutcome(read.data)
        : {
            complete: false,
            words: `${name} finished without a result: check its log, and deploy the current version`,
          };
    },
    async whyPolled(account) {
      const name = await findPoll(account);
      return (
        name &&
        `the stack has the function ${name}. Remove the account from the configuration, and deploy first.`
      );
    },
    close: () => Promise.resolve(dynamoDb.destroy()),
  };
}
