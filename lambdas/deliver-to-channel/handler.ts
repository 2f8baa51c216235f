import { setTimeout as wait } from 'node:timers/promises';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { pacedChannel } from '../../shared/notifications/channels/paced-channel.ts';
import { PUBLISHING_CLIENT } from '../../shared/notifications/channels/publishing-client.ts';
import { findQueueChannel } from '../../shared/notifications/channels/registry.ts';
import { dynamoDBAlertRecords } from '../../shared/notifications/channels/pagerduty/dynamodb-alert-records.ts';
import { dynamoDBSlackThreads } from '../../shared/notifications/channels/slack/dynamodb-threads.ts';
import { NOTIFICATION_LEASE } from '../../shared/notifications/delivery/deliver-messages.ts';
import { deliverToChannel } from '../../shared/notifications/delivery/deliver-to-channel.ts';
import { oldestAge } from '../../shared/notifications/delivery/oldest-age.ts';
import { dynamoDBDeliveryLog } from '../../shared/notifications/delivery-log/dynamodb-delivery-log.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { dynamoDBClient } from '../../shared/runtime/dynamodb/client.ts';
import { parseEnvironment } from '../../shared/runtime/environment.ts';
import { consoleLog } from '../../shared/runtime/log.ts';
import { embeddedMetrics } from '../../shared/runtime/metrics.ts';
import { once } from '../../shared/runtime/once.ts';
import { secretsManagerReader } from '../../shared/runtime/secrets-manager-reader.ts';
import { DeliverToChannelEnvironment } from './env.ts';

const resources = once(() => {
  const environment = parseEnvironment(DeliverToChannelEnvironment, process.env);
  const { MONITOR_NAME, DELIVERY_LOG_TABLE_NAME, CHANNEL_CONFIG } = environment;
  const dynamoDb = dynamoDBClient();
  const secrets = secretsManagerReader(new SecretsManagerClient(), systemClock);
  const descriptor = findQueueChannel(CHANNEL_CONFIG.type);
  return {
    name: CHANNEL_CONFIG.name,
    descriptor,
    settings: descriptor.settings.parse(CHANNEL_CONFIG.settings),
    deliveryLog: dynamoDBDeliveryLog(dynamoDb, DELIVERY_LOG_TABLE_NAME),
    threads: dynamoDBSlackThreads(dynamoDb, DELIVERY_LOG_TABLE_NAME),
    alerts: dynamoDBAlertRecords(dynamoDb, DELIVERY_LOG_TABLE_NAME),
    readSecret: (secretName: string) => secrets.read(secretName),
    sns: once(async () => {
      const { SNSClient } = await import('@aws-sdk/client-sns');
      return new SNSClient(PUBLISHING_CLIENT);
    }),
    metrics: embeddedMetrics(MONITOR_NAME),
  };
});

/** Invoked by the queue of a channel behind the topic. */
export async function handler({ Records }: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const { name, descriptor, settings, deliveryLog, metrics, ...shared } = resources();
  const now = systemClock();
  metrics.recordOldestUndelivered(name, oldestAge(Records, now), now);
  const run = {
    ...{ clock: systemClock, log: consoleLog },
    remainingMilliseconds: () => context.getRemainingTimeInMillis(),
  };
  const channel = await descriptor.open(settings, { ...shared, ...run, name, fetch, wait });
  const { paceMilliseconds } = descriptor;
  return deliverToChannel(Records, {
    ...{ ...run, deliveryLog, leaseMilliseconds: NOTIFICATION_LEASE },
    channel: pacedChannel(channel, { paceMilliseconds, wait }),
  });
}
