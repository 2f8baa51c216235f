import { setTimeout as wait } from 'node:timers/promises';
import { SNSClient } from '@aws-sdk/client-sns';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { pacedChannel } from '../../shared/notifications/channels/paced-channel.ts';
import { snsTopic } from '../../shared/notifications/channels/email/channel.ts';
import { PUBLISHING_CLIENT } from '../../shared/notifications/channels/publishing-client.ts';
import { NOTIFICATION_LEASE } from '../../shared/notifications/delivery/deliver-messages.ts';
import { oldestAge } from '../../shared/notifications/delivery/oldest-age.ts';
import { embeddedMetrics } from '../../shared/runtime/metrics.ts';
import { dynamoDBDeliveryLog } from '../../shared/notifications/delivery-log/dynamodb-delivery-log.ts';
import { deliveredNotifications } from '../../shared/notifications/delivery-log/delivered-notifications.ts';
import { sqsRetry } from '../../shared/notifications/delivery/sqs-retry.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { dynamoDBClient } from '../../shared/runtime/dynamodb/client.ts';
import { parseEnvironment } from '../../shared/runtime/environment.ts';
import { consoleLog } from '../../shared/runtime/log.ts';
import { once } from '../../shared/runtime/once.ts';
import { SendNotificationsEnvironment } from './env.ts';
import { routeBy } from '../../shared/notifications/route.ts';
import { wantedBy } from '../../shared/notifications/wanted-by.ts';
import { sendNotifications } from '../../shared/notifications/delivery/send-notifications.ts';

const dependencies = once(() => {
  const {
    MONITOR_NAME,
    DELIVERY_LOG_TABLE_NAME,
    QUEUE_URL,
    TOPIC_ARN,
    CHANNEL,
    ROUTES,
    PACE_MILLISECONDS,
  } = parseEnvironment(SendNotificationsEnvironment, process.env);
  const dynamoDb = dynamoDBClient();
  const delivered = (lineage: string) =>
    deliveredNotifications(dynamoDb, DELIVERY_LOG_TABLE_NAME, lineage);
  const sending = {
    deliveryLog: dynamoDBDeliveryLog(dynamoDb, DELIVERY_LOG_TABLE_NAME),
    channel: pacedChannel(snsTopic(new SNSClient(PUBLISHING_CLIENT), TOPIC_ARN, CHANNEL), {
      paceMilliseconds: PACE_MILLISECONDS,
      wait,
    }),
    wanted: wantedBy(CHANNEL, delivered),
    newRouter: () => routeBy(ROUTES, delivered, CHANNEL),
    clock: systemClock,
    leaseMilliseconds: NOTIFICATION_LEASE,
    log: consoleLog,
  };
  const retry = sqsRetry(QUEUE_URL, consoleLog);
  return { sending, retry, metrics: embeddedMetrics(MONITOR_NAME) };
});

/** Invoked by the queue behind the event bus. */
export async function handler({ Records }: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const { sending, retry, metrics } = dependencies();
  const now = systemClock();
  metrics.recordOldestUndelivered(sending.channel.name, oldestAge(Records, now), now);
  return sendNotifications(Records, {
    ...sending,
    remainingMilliseconds: () => context.getRemainingTimeInMillis(),
    retry: (after) => retry(Records, after),
  });
}
