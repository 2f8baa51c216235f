import { setTimeout as wait } from 'node:timers/promises';
import { SNSClient } from '@aws-sdk/client-sns';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { amazonQTopic } from '../../shared/notices/channels/amazon-q-topic.ts';
import { CHAT_PACE, pacedChannel } from '../../shared/notices/channels/paced-channel.ts';
import { PUBLISHING_CLIENT } from '../../shared/notices/channels/sns-topic.ts';
import { NOTICE_LEASE } from '../../shared/notices/delivery/deliver-messages.ts';
import { oldestAge } from '../../shared/notices/delivery/oldest-age.ts';
import { embeddedMetrics } from '../../shared/runtime/metrics.ts';
import { dynamoDBNoticeLedger } from '../../shared/notices/ledger/dynamodb-notice-ledger.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { dynamoDBClient } from '../../shared/runtime/dynamodb/client.ts';
import { parseEnvironment } from '../../shared/runtime/environment.ts';
import { consoleLog } from '../../shared/runtime/log.ts';
import { once } from '../../shared/runtime/once.ts';
import { TellAmazonQEnvironment } from './env.ts';
import { tellAmazonQ } from './tell-amazon-q.ts';

const PACE = { paceMilliseconds: CHAT_PACE, wait };

const dependencies = once(() => {
  const { MONITOR_NAME, LEDGER_TABLE_NAME, TOPIC_ARN } = parseEnvironment(
    TellAmazonQEnvironment,
    process.env,
  );
  const sending = {
    ledger: dynamoDBNoticeLedger(dynamoDBClient(), LEDGER_TABLE_NAME),
    channel: pacedChannel(amazonQTopic(new SNSClient(PUBLISHING_CLIENT), TOPIC_ARN), PACE),
    clock: systemClock,
    leaseMilliseconds: NOTICE_LEASE,
    log: consoleLog,
  };
  return { sending, metrics: embeddedMetrics(MONITOR_NAME) };
});

/** Fed by the queue behind the topic of notices. */
export async function handler({ Records }: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const { sending, metrics } = dependencies();
  const now = systemClock();
  metrics.recordOldestUndelivered(sending.channel.name, oldestAge(Records, now), now);
  const remainingMilliseconds = () => context.getRemainingTimeInMillis();
  return tellAmazonQ(Records, { ...sending, remainingMilliseconds });
}
