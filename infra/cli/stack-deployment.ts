import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { MINUTE } from '../../shared/certificates/instant.ts';
import { SyncAnswer } from '../../shared/certificates/sync-answer.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import type { Deployment } from './deployment.ts';
import { CannotOperate } from './deployment.ts';
import { pollOutcome } from './poll-outcome.ts';
import { remembered } from './remembered.ts';
import type { StackOutputs } from './stack-outputs.ts';

/** Calls a function and waits for its answer, or for what it threw. */
export type InvokeFunction = (
  name: string,
  signal: AbortSignal,
) => Promise<{ readonly answer?: unknown; readonly error: string | undefined }>;

/** For how long the queue in front of `send-notifications` gathers what is said together. Milliseconds. */
export const BATCHING_WINDOW = MINUTE;

/** A monitor in AWS, by the outputs of its stack. */
export function stackDeployment(options: {
  readonly outputs: StackOutputs;
  readonly dynamoDb: DynamoDBClient;
  readonly followEvents: Deployment['followEvents'];
  readonly removeFollowers: Deployment['removeFollowers'];
  readonly invoke: InvokeFunction;
  readonly clock: Clock;
}): Deployment {
  const { outputs, dynamoDb, followEvents, removeFollowers, invoke, clock } = options;
  const { stateTable, deliveryLogTable, channels } = outputs;
  return {
    ...remembered(dynamoDb, { state: stateTable, deliveryLog: deliveryLogTable }),
    clock,
    channels,
    deliver: () => Promise.resolve(),
    followEvents,
    removeFollowers,
    batchingWindow: BATCHING_WINDOW,
    async poll(account, { reported, signal }) {
      const name = outputs.pollOf(account);
      if (name === undefined) {
        throw new CannotOperate(`The stack has no function that polls ${account}.`);
      }
      reported(`calling ${name}`);
      const { answer, error } = await invoke(name, signal);
      if (error !== undefined) return { complete: false, words: `${name} failed: ${error}` };
      const read = SyncAnswer.safeParse(answer);
      return read.success
        ? pollOutcome(read.data)
        : {
            complete: false,
            words: `${name} has come to its end, but does not tell what came of it: see its log, and deploy the present version`,
          };
    },
    close: () => Promise.resolve(dynamoDb.destroy()),
  };
}
