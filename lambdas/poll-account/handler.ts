import { readFileSync } from 'node:fs';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { Context } from 'aws-lambda';
import { epochMilliseconds } from '../../shared/certificates/instant.ts';
import type { SyncAnswer } from '../../shared/certificates/sync-answer.ts';
import { parseOwnerRules } from '../../shared/certificates/ownership.ts';
import { openAccount } from '../../shared/providers/open-account.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { dynamoDBClient } from '../../shared/runtime/dynamodb/client.ts';
import { parseEnvironment } from '../../shared/runtime/environment.ts';
import { consoleLog } from '../../shared/runtime/log.ts';
import { embeddedMetrics } from '../../shared/runtime/metrics.ts';
import { once } from '../../shared/runtime/once.ts';
import { secretsManagerReader } from '../../shared/runtime/secrets-manager-reader.ts';
import { dynamoDBCertificateStore } from '../../shared/state/dynamodb-certificate-store.ts';
import { dynamoDBMessageStore } from '../../shared/state/dynamodb-message-store.ts';
import { dynamoDBSyncStore } from '../../shared/state/dynamodb-sync-store.ts';
import { answerCaller } from '../../shared/tracking/sync/answer-caller.ts';
import { checkValidationsByDns } from '../../shared/tracking/sync/check-validations-by-dns.ts';
import { syncAccount } from '../../shared/tracking/sync/sync-account.ts';
import { PollAccountEnvironment } from './env.ts';

/** Milliseconds before the end of an invocation at which a sync sends no further requests, and saves its progress. */
const CLOSING_TIME = 20_000;
/** Milliseconds before the end at which a pending request is aborted. */
const LAST_MOMENT = 10_000;

const setUp = once(() => {
  const { MONITOR_NAME, ACCOUNT, STATE_TABLE_NAME, OWNERS_FILE } = parseEnvironment(
    PollAccountEnvironment,
    process.env,
  );
  const client = dynamoDBClient();
  return {
    account:
      OWNERS_FILE === undefined
        ? ACCOUNT
        : { ...ACCOUNT, owners: parseOwnerRules(readFileSync(OWNERS_FILE, 'utf8')) },
    secrets: secretsManagerReader(new SecretsManagerClient(), systemClock),
    store: dynamoDBCertificateStore(client, STATE_TABLE_NAME),
    syncs: dynamoDBSyncStore(client, STATE_TABLE_NAME),
    messages: dynamoDBMessageStore(client, STATE_TABLE_NAME),
    tokens: new Map(),
    checkDns: checkValidationsByDns(ACCOUNT),
    metrics: embeddedMetrics(MONITOR_NAME),
  };
});

/** Runs on the schedule of the account, or on demand; the event is not used. */
export async function handler(_event: unknown, context: Context): Promise<SyncAnswer> {
  const { account, secrets, tokens, ...stores } = setUp();
  const left = context.getRemainingTimeInMillis();
  const report = await syncAccount(
    account,
    {
      signal: AbortSignal.timeout(Math.max(left - LAST_MOMENT, 1)),
      deadline: epochMilliseconds(systemClock()) + left - CLOSING_TIME,
    },
    {
      async open(pacing) {
        const { secretName } = account;
        const secret = secretName === undefined ? undefined : await secrets.read(secretName);
        return openAccount({ ...account, secret }, { pacing, tokens, environment: process.env });
      },
      ...stores,
      clock: systemClock,
      log: consoleLog,
    },
  );
  return answerCaller(report);
}
