import { setTimeout as wait } from 'node:timers/promises';
import { SNSClient } from '@aws-sdk/client-sns';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { amazonQTopic } from '../../shared/notifications/channels/amazon-q-topic.ts';
import { CHAT_PACE, pacedChannel } from '../../shared/notifications/channels/paced-channel.ts';
import { PUBLISHING_CLIENT } from '../../shared/notifications/channels/sns-topic.ts';
import { NOTIFICATION_LEASE } from '../../shared/notifications/delivery/deliver-messages.ts';
import { oldestAge } from '../../shared/notifications/delivery/oldest-age.ts';
import { embeddedMetrics } from '../../shared/runtime/metrics.ts';
import { dynamoDBDeliveryLog } from '../../shared/notifications/delivery-log/dynamodb-delivery-log.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { dynamoDBClient } from '../../shared/runtime/dynamodb/client.ts';
import { parseEnvironment } from '../../shared/runtime/environment.ts';
import { consoleLog } from '../../shared/runtime/log.ts';
import { once } from '../../shared/runtime/once.ts';
import { PostToAmazonQEnvironment } from './env.ts';
import { postToAmazonQ } from '../../shared/notifications/delivery/post-to-amazon-q.ts';

const PACE = { paceMilliseconds: CHAT_PACE, wait };

const dependencies = once(() => {
  const { MONITOR_NAME, DELIVERY_LOG_TABLE_NAME, TOPIC_ARN } = parseEnvironment(
    PostToAmazonQEnvironment,
    process.env,
  );
  const sending = {
    deliveryLog: dynamoDBDeliveryLog(dynamoDBClient(), DELIVERY_LOG_TABLE_NAME),
    channel: pacedChannel(amazonQTopic(new SNSClient(PUBLISHING_CLIENT), TOPIC_ARN), PACE),
    clock: systemClock,
    leaseMilliseconds: NOTIFICATION_LEASE,
    log: consoleLog,
  };
  return { sending, metrics: embeddedMetrics(MONITOR_NAME) };
});

/** Invoked by the queue behind the topic of notifications. */
export async function handler({ Records }: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const { sending, metrics } = dependencies();
  const now = systemClock();
  metrics.recordOldestUndelivered(sending.channel.name, oldestAge(Records, now), now);
  const remainingMilliseconds = () => context.getRemainingTimeInMillis();
  return postToAmazonQ(Records, { ...sending, remainingMilliseconds });
}
