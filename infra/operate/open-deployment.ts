import { existsSync } from 'node:fs';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SQSClient } from '@aws-sdk/client-sqs';
import { systemClock } from '../../shared/runtime/clock.ts';
import { dynamoDBClient } from '../../shared/runtime/dynamodb/client.ts';
import { DEFAULT_STATE } from '../local/arguments.ts';
import { callAws } from './call-aws.ts';
import type { Given } from './command.ts';
import { CannotOperate } from './deployment.ts';
import type { Deployment } from './deployment.ts';
import { invokeFunction } from './invoke-function.ts';
import { openLocalDeployment } from './local-deployment.ts';
import { readOutputsFile } from './stack-outputs.ts';
import { stackDeployment } from './stack-deployment.ts';

const DEFAULT_STACK = 'CertExpiryMonitor';

/**
 * The monitor that the command line means.
 *
 * @throws CannotOperate, and what a local run's state and configuration throw.
 */
export async function openDeployment(
  given: Given,
  surroundings: {
    readonly environment: Readonly<Record<string, string | undefined>>;
    readonly warn: (message: string) => void;
  },
): Promise<Deployment> {
  const file = given.value('stack-outputs');
  if (file !== undefined) {
    const outputs = readOutputsFile(file, given.value('stack') ?? DEFAULT_STACK);
    const { region } = outputs;
    const dynamoDb = dynamoDBClient({ region });
    return stackDeployment({
      outputs,
      clients: {
        dynamoDb,
        events: new EventBridgeClient({ region }),
        queues: new SQSClient({ region }),
      },
      invoke: invokeFunction(callAws({ region, credentials: dynamoDb.config.credentials })),
      clock: systemClock,
    });
  }
  const directory = given.value('state') ?? (existsSync(DEFAULT_STATE) ? DEFAULT_STATE : undefined);
  if (directory === undefined) {
    throw new CannotOperate(
      'Say which monitor: --stack-outputs FILE, --stack NAME or --state DIR.',
    );
  }
  return openLocalDeployment({ directory, config: given.value('config'), ...surroundings });
}
