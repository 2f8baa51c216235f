import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import * as z from 'zod';
import { mailPace } from '../../../../infra/deploy/config/mail-pace.ts';
import { ONCE_TIME_LIMIT } from '../../../../infra/local/run.ts';
import { DEFAULT_TIMEOUT } from '../../../../infra/cli/commands/test-alert.ts';
import { DAYS_LEFT } from '../../../../infra/cli/test-alert-certificate.ts';
import { KEPT_FOR } from '../../../../infra/cli/follow-bus.ts';
import { defaultFreshnessTarget } from '../../../../infra/deploy/config/poll-schedule.ts';
import { DAY, epochMilliseconds, MINUTE, plus } from '../../../../shared/certificates/instant.ts';
import { GRACE } from '../../../../shared/lifecycle/aspects/expected-renewal.ts';
import {
  MAX_START_DELAY,
  MIN_LATER_EXPIRY,
} from '../../../../shared/lifecycle/successor/match-successors.ts';
import { RECORD_TIME_LIMIT } from '../../../../shared/dns/check-dns-record.ts';
import { WORKERS_AT_ONCE } from '../../../../shared/notifications/limits.ts';
import { timeToLive } from '../../../../shared/notifications/delivery-log/delivery-log-item.ts';
import { secretsManagerReader } from '../../../../shared/runtime/secrets-manager-reader.ts';
import { messageItem } from '../../../../shared/state/message-item.ts';
import { TIME_TO_LIVE } from '../../../../shared/state/table.ts';
import { at } from '../../../support/certificates.ts';
import { messageState } from '../../../support/states.ts';
import { resourcesOf } from '../synthesise.ts';
import { same } from './deployed.ts';
import type { Deployed } from './deployed.ts';

const NOW = at('2027-02-15T00:06:00Z');

export const freshness = defaultFreshnessTarget;

/** Times that are not in a template, in milliseconds, measured or taken from constants of the code. */
export const keptFor = {
  messages: ttlOf(messageState().receivedAt, Number(messageItem(messageState())[TIME_TO_LIVE]?.N)),
  deliveryLog: ttlOf(NOW, timeToLive(NOW)),
  /** The average time between two notifications of all workers together. */
  notificationOf: (addresses: number) => mailPace(addresses) / WORKERS_AT_ONCE,
  recovery: (deployed: Deployed) =>
    same(
      [...resourcesOf(deployed.template, 'AWS::DynamoDB::GlobalTable', Table).values()].flatMap(
        ({ Replicas }) =>
          Replicas.map(
            (replica) => replica.PointInTimeRecoverySpecification.RecoveryPeriodInDays * DAY,
          ),
      ),
    ),
  archive: (deployed: Deployed) =>
    same(
      [...resourcesOf(deployed.template, 'AWS::Events::Archive', Archive).values()].map(
        ({ RetentionDays }) => RetentionDays * DAY,
      ),
    ),
  logs: (deployed: Deployed) =>
    same(
      [...resourcesOf(deployed.template, 'AWS::Logs::LogGroup', LogGroup).values()].map(
        ({ RetentionInDays }) => RetentionInDays * DAY,
      ),
    ),
  followed: KEPT_FOR * 1000,
  lateReplacement: MAX_START_DELAY,
  outlivesBy: MIN_LATER_EXPIRY,
  grace: GRACE,
  dnsCheck: RECORD_TIME_LIMIT,
  onceTimeLimit: ONCE_TIME_LIMIT,
  testAlertPatience: DEFAULT_TIMEOUT,
  testAlertCertificate: DAYS_LEFT * DAY,
};

/** How long the old value is still used after the rotation of a secret, in milliseconds. */
export const secretIsUsedFor = await measureSecret();

async function measureSecret(): Promise<number> {
  const secretsManager = mockClient(SecretsManagerClient);
  let now = NOW;
  const secrets = secretsManagerReader(
    new SecretsManagerClient({ region: 'eu-central-1' }),
    () => now,
  );
  secretsManager.on(GetSecretValueCommand).resolves({ SecretString: 'old' });
  await secrets.read('key');
  secretsManager.on(GetSecretValueCommand).resolves({ SecretString: 'new' });
  let waited = 0;
  while ((await secrets.read('key')) === 'old' && waited < 60 * MINUTE) {
    waited += 1000;
    now = plus(NOW, waited);
  }
  secretsManager.restore();
  return waited;
}

function ttlOf(now: typeof NOW, seconds: number): number {
  return Math.round((seconds * 1000 - epochMilliseconds(now)) / 1000) * 1000;
}

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html */
const AWS_RECOVERY_DAYS = 35;
const Table = z.object({
  Replicas: z.array(
    z.object({
      PointInTimeRecoverySpecification: z.object({
        RecoveryPeriodInDays: z.number().default(AWS_RECOVERY_DAYS),
      }),
    }),
  ),
});
const Archive = z.object({ RetentionDays: z.number() });
const LogGroup = z.object({ RetentionInDays: z.number() });
