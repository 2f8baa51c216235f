import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Clock } from '../../shared/runtime/clock.ts';
import type { Deployment } from './deployment.ts';
import { CannotOperate } from './deployment.ts';
import { remembered } from './remembered.ts';
import type { StackOutputs } from './stack-outputs.ts';

/** Calls a function and waits for its answer. */
export type InvokeFunction = (name: string) => Promise<{ readonly error: string | undefined }>;

/** A monitor in AWS, by the outputs of its stack. */
export function stackDeployment(options: {
  readonly outputs: StackOutputs;
  readonly dynamoDb: DynamoDBClient;
  readonly followEvents: Deployment['followEvents'];
  readonly invoke: InvokeFunction;
  readonly clock: Clock;
}): Deployment {
  const { outputs, dynamoDb, followEvents, invoke, clock } = options;
  const { stateTable, ledgerTable, channels } = outputs;
  return {
    ...remembered(dynamoDb, { state: stateTable, ledger: ledgerTable }),
    clock,
    channels,
    deliver: () => Promise.resolve(),
    followEvents,
    async poll(account, told) {
      const name = outputs.pollOf(account);
      if (name === undefined) {
        throw new CannotOperate(`The stack has no function that polls ${account}.`);
      }
      told(`calling ${name}`);
      const { error } = await invoke(name);
      return error === undefined
        ? { complete: true, words: `${name} has swept ${account}` }
        : { complete: false, words: `${name} failed: ${error}` };
    },
    close: () => Promise.resolve(dynamoDb.destroy()),
  };
}
