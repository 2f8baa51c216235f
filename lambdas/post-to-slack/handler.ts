import { setTimeout as wait } from 'node:timers/promises';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { slackWebhook } from '../../shared/notices/channels/slack-webhook.ts';
import { NOTICE_LEASE } from '../../shared/notices/deliver-messages.ts';
import { dynamoDBNoticeLedger } from '../../shared/notices/dynamodb-notice-ledger.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { dynamoDBClient } from '../../shared/runtime/dynamodb/client.ts';
import { parseEnvironment } from '../../shared/runtime/environment.ts';
import { consoleLog } from '../../shared/runtime/log.ts';
import { once } from '../../shared/runtime/once.ts';
import { secretsManagerReader } from '../../shared/runtime/secrets-manager-reader.ts';
import { PostToSlackEnvironment } from './env.ts';
import { postToSlack } from './post-to-slack.ts';

/** Slack takes about one post a second for a webhook. */
const MILLISECONDS_BETWEEN_POSTS = 1_000;

const resources = once(() => {
  const environment = parseEnvironment(PostToSlackEnvironment, process.env);
  return {
    ledger: dynamoDBNoticeLedger(dynamoDBClient(), environment.LEDGER_TABLE_NAME),
    secrets: secretsManagerReader(new SecretsManagerClient(), systemClock),
    secretName: environment.SLACK_WEBHOOK_SECRET_NAME,
  };
});

/** Fed by the queue behind the topic. */
export async function handler({ Records }: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const { ledger, secrets, secretName } = resources();
  const remainingMilliseconds = () => context.getRemainingTimeInMillis();
  return postToSlack(Records, {
    ledger,
    channel: slackWebhook({
      readUrl: () => secrets.read(secretName),
      fetch,
      wait,
      remainingMilliseconds,
    }),
    clock: systemClock,
    leaseMilliseconds: NOTICE_LEASE,
    remainingMilliseconds,
    pause: () => wait(MILLISECONDS_BETWEEN_POSTS),
    log: consoleLog,
  });
}
