import { dynamoDBClient } from '../../shared/runtime/dynamodb/client.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { DELIVERY_LOG_TABLE_NAME, STATE_TABLE_NAME } from '../local/aws/dynamodb.ts';
import type { LocalAws } from '../local/aws/local-aws.ts';
import { localClient } from '../local/aws/local-identity.ts';
import type { LocalFunctions } from '../local/functions.ts';
import { drain } from '../local/pipeline.ts';
import { CannotOperate } from './deployment.ts';
import type { Deployment } from './deployment.ts';
import { followArchive } from './follow-local-run.ts';
import { storedData } from './stored-data.ts';

/** The commands' view of a local run in this process. Closing it does not end the run. */
export function operateLocally(run: {
  readonly aws: LocalAws;
  readonly functions: LocalFunctions;
  readonly clock: Clock;
  readonly poll?: Deployment['poll'];
  readonly whyPolled?: Deployment['whyPolled'];
}): Deployment {
  const { aws, functions, clock, poll = polledBySchedule, whyPolled = pollsNothing } = run;
  const client = dynamoDBClient(localClient(aws.endpoints.dynamoDb));
  return {
    ...storedData(client, { state: STATE_TABLE_NAME, deliveryLog: DELIVERY_LOG_TABLE_NAME }),
    clock,
    channels: ['topic', ...aws.channels.keys()],
    batchingWindow: 0,
    deliver: async () => void (await drain(aws, functions)),
    followEvents: ({ signal }) => Promise.resolve(followArchive(aws.archive, signal)),
    poll,
    whyPolled,
    // Test alerts of a local run read its archive and create no rules or queues.
    removeFollowers: () => Promise.resolve([]),
    close: () => Promise.resolve(client.destroy()),
  };
}

const pollsNothing: Deployment['whyPolled'] = () => Promise.resolve(undefined);

const polledBySchedule: Deployment['poll'] = () =>
  Promise.reject(new CannotOperate('The run polls its accounts automatically.'));
