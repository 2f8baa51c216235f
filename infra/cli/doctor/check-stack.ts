import { accountKey } from '../../../shared/certificates/certificate.ts';
import { findQueueChannel } from '../../../shared/notifications/channels/registry.ts';
import type { Environment } from '../../../shared/providers/open-account.ts';
import type { Clock } from '../../../shared/runtime/clock.ts';
import { dynamoDBCertificateStore } from '../../../shared/state/dynamodb-certificate-store.ts';
import type { SyncedAccount } from '../../../shared/tracking/sync/synced-account.ts';
import type { StackOutputs } from '../stack-outputs.ts';
import { checkAlarms } from './checks/alarms.ts';
import { checkChannel } from './checks/channel.ts';
import { checkDeadLetters } from './checks/dead-letters.ts';
import { checkFunctions, checkStack } from './checks/functions.ts';
import { checkKey } from './checks/key.ts';
import { checkQuotas } from './checks/quotas.ts';
import { checkTriggers } from './checks/schedules.ts';
import { checkSecret, readSecretText } from './checks/secret.ts';
import { checkSubscriptions } from './checks/subscriptions.ts';
import { describeSync } from './checks/sync.ts';
import type { AwsClients } from './deployed/clients.ts';
import { listResources, readFunctions } from './deployed/deployed-monitor.ts';
import type { DeployedChannel, DeployedMonitor } from './deployed/deployed-monitor.ts';
import type { Check } from './finding.ts';

export interface StackContext {
  readonly environment: Environment;
  readonly clock: Clock;
  readonly fetch: typeof globalThis.fetch;
}

/**
 * The checks of a deployed monitor. Which accounts and channels it has is in the environment of its functions.
 *
 * @throws the errors of AWS, if the resources or the functions of the stack cannot be read.
 */
export async function stackChecks(
  stack: string,
  outputs: StackOutputs,
  clients: AwsClients,
  context: StackContext,
): Promise<Check[]> {
  const resources = await listResources(clients.cloudFormation, stack);
  const functions = await readFunctions(clients.lambda, resources, outputs);
  const monitor: DeployedMonitor = { stack, outputs, clients, resources, functions };
  // The functions run in the region of the stack.
  const environment = {
    ...context.environment,
    AWS_REGION: await clients.cloudFormation.config.region(),
  };
  return [
    checkStack(monitor),
    checkFunctions(monitor),
    ...functions.flatMap(({ role }) => {
      if (role.kind === 'poll') {
        return accountChecks(role.account, monitor, { ...context, environment });
      }
      return role.kind === 'channel' ? channelChecks(role.channel, monitor, context) : [];
    }),
    ...checkTriggers(monitor),
    ...checkSubscriptions(monitor),
    checkAlarms(monitor),
    ...checkDeadLetters(monitor),
    ...checkQuotas(monitor),
  ];
}

function accountChecks(
  account: SyncedAccount,
  { clients, outputs }: DeployedMonitor,
  { environment, clock }: StackContext,
): Check[] {
  const subject = accountKey(account);
  const { secretName, freshnessTargetSeconds } = account;
  const store = dynamoDBCertificateStore(clients.dynamoDb, outputs.stateTable);
  return [
    ...(secretName === undefined ? [] : [checkSecret(clients.secrets, secretName, subject)]),
    checkKey(
      account,
      async () => (secretName === undefined ? {} : readSecretText(clients.secrets, secretName)),
      environment,
    ),
    {
      ...{ name: 'sync', subject, needs: ['dynamodb:GetItem'] },
      reads: `The table ${outputs.stateTable}`,
      run: async () =>
        describeSync(await store.readAccount(account), clock(), freshnessTargetSeconds * 1000),
    },
  ];
}

function channelChecks(
  channel: DeployedChannel,
  { clients }: DeployedMonitor,
  { fetch }: StackContext,
): Check[] {
  const descriptor = findQueueChannel(channel.type);
  const settings = descriptor.settings.safeParse(channel.settings);
  const secretName = settings.success ? descriptor.secretName(settings.data) : undefined;
  const readSecret = async (name: string) => readSecretText(clients.secrets, name);
  return [
    ...(secretName === undefined ? [] : [checkSecret(clients.secrets, secretName, channel.name)]),
    checkChannel(channel, { readSecret, fetch }),
  ];
}
