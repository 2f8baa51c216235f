import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { Context } from 'aws-lambda';
import type { SweepAnswer } from '../../shared/certificates/sweep-answer.ts';
import { epochMilliseconds } from '../../shared/certificates/instant.ts';
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
import { dynamoDBSweepStore } from '../../shared/state/dynamodb-sweep-store.ts';
import { answerCaller } from './answer-caller.ts';
import { diagnoseByDns } from './diagnose-by-dns.ts';
import { PollCertificatesEnvironment } from './env.ts';
import { sweepAccount } from './sweep-account.ts';

/** Milliseconds before the end of an invocation at which a sweep asks nothing more, and puts its books in order. */
const CLOSING_TIME = 20_000;
/** Milliseconds before the end at which even a request under way is given up. */
const LAST_MOMENT = 10_000;

const setUp = once(() => {
  const { MONITOR_NAME, ACCOUNT, TABLE_NAME } = parseEnvironment(
    PollCertificatesEnvironment,
    process.env,
  );
  const client = dynamoDBClient();
  return {
    account: ACCOUNT,
    secrets: secretsManagerReader(new SecretsManagerClient(), systemClock),
    store: dynamoDBCertificateStore(client, TABLE_NAME),
    sweeps: dynamoDBSweepStore(client, TABLE_NAME),
    messages: dynamoDBMessageStore(client, TABLE_NAME),
    tokens: new Map(),
    diagnose: diagnoseByDns(ACCOUNT),
    metrics: embeddedMetrics(MONITOR_NAME),
  };
});

/** Runs on the account's schedule, or because somebody asks; the event says nothing that it needs. */
export async function handler(_event: unknown, context: Context): Promise<SweepAnswer> {
  const { account, secrets, tokens, ...stores } = setUp();
  const left = context.getRemainingTimeInMillis();
  const report = await sweepAccount(
    account,
    {
      signal: AbortSignal.timeout(Math.max(left - LAST_MOMENT, 1)),
      deadline: epochMilliseconds(systemClock()) + left - CLOSING_TIME,
    },
    {
      open: async (pacing) =>
        openAccount(
          { ...account, secret: await secrets.read(account.secretName) },
          { pacing, tokens, environment: process.env },
        ),
      ...stores,
      clock: systemClock,
      log: consoleLog,
    },
  );
  return answerCaller(report);
}
