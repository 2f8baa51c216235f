import { dynamoDBClient } from '../../shared/runtime/dynamodb/client.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { DELIVERY_LOG_TABLE_NAME, STATE_TABLE_NAME } from '../local/aws/dynamodb.ts';
import type { LocalAws } from '../local/aws/local-aws.ts';
import { localClient } from '../local/aws/local-identity.ts';
import type { LocalFunctions } from '../local/functions.ts';
import { drain } from '../local/pipeline.ts';
import { CannotOperate } from './deployment.ts';
import type { Deployment } from './deployment.ts';
import { followArchive } from './follow-archive.ts';
import { remembered } from './remembered.ts';

/** The channels that the local run always has. */
const LOCAL_CHANNELS = ['topic', 'slack', 'amazon-q'];

/** A local run that is under way, as an operator sees it. Closing it lets the run go on. */
export function operateLocally(run: {
  readonly aws: LocalAws;
  readonly functions: LocalFunctions;
  readonly clock: Clock;
  readonly poll?: Deployment['poll'];
}): Deployment {
  const { aws, functions, clock, poll = polledBySchedule } = run;
  const client = dynamoDBClient(localClient(aws.endpoints.dynamoDb));
  return {
    ...remembered(client, { state: STATE_TABLE_NAME, deliveryLog: DELIVERY_LOG_TABLE_NAME }),
    clock,
    channels: LOCAL_CHANNELS,
    batchingWindow: 0,
    deliver: async () => void (await drain(aws, functions)),
    followEvents: ({ signal }) => Promise.resolve(followArchive(aws.archive, signal)),
    poll,
    // They look into what the run writes down.
    removeFollowers: () => Promise.resolve([]),
    close: () => Promise.resolve(client.destroy()),
  };
}

const polledBySchedule: Deployment['poll'] = () =>
  Promise.reject(new CannotOperate('The run polls its accounts itself.'));
