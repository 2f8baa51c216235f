import { setTimeout as wait } from 'node:timers/promises';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { CHAT_PACE, pacedChannel } from '../../shared/notifications/channels/paced-channel.ts';
import { slackBot } from '../../shared/notifications/channels/slack-bot.ts';
import { slackWebhook } from '../../shared/notifications/channels/slack-webhook.ts';
import type { Channel } from '../../shared/notifications/channel.ts';
import { NOTIFICATION_LEASE } from '../../shared/notifications/delivery/deliver-messages.ts';
import { oldestAge } from '../../shared/notifications/delivery/oldest-age.ts';
import { embeddedMetrics } from '../../shared/runtime/metrics.ts';
import { dynamoDBDeliveryLog } from '../../shared/notifications/delivery-log/dynamodb-delivery-log.ts';
import { dynamoDBSlackThreads } from '../../shared/notifications/channels/dynamodb-slack-threads.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { dynamoDBClient } from '../../shared/runtime/dynamodb/client.ts';
import { parseEnvironment } from '../../shared/runtime/environment.ts';
import { consoleLog } from '../../shared/runtime/log.ts';
import { once } from '../../shared/runtime/once.ts';
import { secretsManagerReader } from '../../shared/runtime/secrets-manager-reader.ts';
import { PostToSlackEnvironment } from './env.ts';
import { postToSlack } from '../../shared/notifications/delivery/post-to-slack.ts';

const PACE = { paceMilliseconds: CHAT_PACE, wait };

const resources = once(() => {
  const { MONITOR_NAME, DELIVERY_LOG_TABLE_NAME, SLACK } = parseEnvironment(
    PostToSlackEnvironment,
    process.env,
  );
  const dynamoDb = dynamoDBClient();
  return {
    deliveryLog: dynamoDBDeliveryLog(dynamoDb, DELIVERY_LOG_TABLE_NAME),
    threads: dynamoDBSlackThreads(dynamoDb, DELIVERY_LOG_TABLE_NAME),
    secrets: secretsManagerReader(new SecretsManagerClient(), systemClock),
    slack: SLACK,
    metrics: embeddedMetrics(MONITOR_NAME),
  };
});

function channelOf(remainingMilliseconds: () => number): Channel {
  const { threads, secrets, slack } = resources();
  const requests = { fetch, wait, remainingMilliseconds, clock: systemClock };
  return 'webhookSecretName' in slack
    ? slackWebhook({ ...requests, readUrl: () => secrets.read(slack.webhookSecretName) })
    : slackBot({
        ...requests,
        readToken: () => secrets.read(slack.botTokenSecretName),
        channel: slack.channelId,
        threads,
        log: consoleLog,
      });
}

/** Invoked by the queue behind the topic. */
export async function handler({ Records }: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const { deliveryLog, metrics } = resources();
  const remainingMilliseconds = () => context.getRemainingTimeInMillis();
  const channel = pacedChannel(channelOf(remainingMilliseconds), PACE);
  const now = systemClock();
  metrics.recordOldestUndelivered(channel.name, oldestAge(Records, now), now);
  return postToSlack(Records, {
    deliveryLog,
    channel,
    clock: systemClock,
    leaseMilliseconds: NOTIFICATION_LEASE,
    remainingMilliseconds,
    log: consoleLog,
  });
}
