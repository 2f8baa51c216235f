import { existsSync } from 'node:fs';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SQSClient } from '@aws-sdk/client-sqs';
import { systemClock } from '../../shared/runtime/clock.ts';
import { dynamoDBClient } from '../../shared/runtime/dynamodb/client.ts';
import { DEFAULT_STATE } from '../local/arguments.ts';
import { callAws } from './call-aws.ts';
import type { Given } from './command.ts';
import { CannotOperate } from './deployment.ts';
import type { Deployment, EventSource } from './deployment.ts';
import { describeStack } from './describe-stack.ts';
import { invokeFunction } from './invoke-function.ts';
import { openLocalDeployment } from './local-deployment.ts';
import { readAlong } from './read-along.ts';
import { readOutputsFile } from './stack-outputs.ts';
import { stackDeployment } from './stack-deployment.ts';

const DEFAULT_STACK = 'CertExpiryMonitor';

export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly warn: (message: string) => void;
}

/**
 * The monitor that the command line means.
 *
 * @throws CannotOperate, and what a local run's state and configuration throw.
 */
export async function openDeployment(
  given: Given,
  surroundings: Surroundings,
): Promise<Deployment> {
  if (isDeployed(given)) return openStack(given);
  const [directory, config] = [directoryOf(given), given.value('config')];
  return openLocalDeployment({ directory, config, ...surroundings });
}

/** What the monitor that the command line means publishes: for that, nobody has to end a local run. */
export async function openEvents(given: Given): Promise<EventSource & Pick<Deployment, 'close'>> {
  if (isDeployed(given)) return openStack(given);
  const directory = directoryOf(given);
  return {
    followEvents: (signal) => Promise.resolve(readAlong(directory, signal)),
    close: () => Promise.resolve(),
  };
}

function isDeployed(given: Given): boolean {
  return given.has('stack') || given.has('stack-outputs');
}

function directoryOf(given: Given): string {
  const directory = given.value('state') ?? (existsSync(DEFAULT_STATE) ? DEFAULT_STATE : undefined);
  if (directory !== undefined) return directory;
  throw new CannotOperate('Say which monitor: --stack-outputs FILE, --stack NAME or --state DIR.');
}

async function openStack(given: Given): Promise<Deployment> {
  const file = given.value('stack-outputs');
  const stack = given.value('stack') ?? DEFAULT_STACK;
  const written = file === undefined ? undefined : readOutputsFile(file, stack);
  const place = written === undefined ? {} : { region: written.region };
  const dynamoDb = dynamoDBClient(place);
  const { credentials } = dynamoDb.config;
  const region = written?.region ?? (await dynamoDb.config.region());
  const call = callAws({ region, credentials });
  return stackDeployment({
    outputs: written ?? (await describeStack(call, stack)),
    clients: {
      dynamoDb,
      events: new EventBridgeClient({ region }),
      queues: new SQSClient({ region }),
    },
    invoke: invokeFunction(call),
    clock: systemClock,
  });
}
