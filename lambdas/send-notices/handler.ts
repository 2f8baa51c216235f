import { setTimeout as wait } from 'node:timers/promises';
import { SNSClient } from '@aws-sdk/client-sns';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { pacedChannel } from '../../shared/notices/channels/paced-channel.ts';
import { PUBLISHING_CLIENT, snsTopic } from '../../shared/notices/channels/sns-topic.ts';
import { NOTICE_LEASE } from '../../shared/notices/delivery/deliver-messages.ts';
import { oldestAge } from '../../shared/notices/delivery/oldest-age.ts';
import { embeddedMetrics } from '../../shared/runtime/metrics.ts';
import { dynamoDBNoticeLedger } from '../../shared/notices/ledger/dynamodb-notice-ledger.ts';
import { saidNotices } from '../../shared/notices/ledger/said-notices.ts';
import { sqsComeBack } from '../../shared/notices/delivery/sqs-come-back.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { dynamoDBClient } from '../../shared/runtime/dynamodb/client.ts';
import { parseEnvironment } from '../../shared/runtime/environment.ts';
import { consoleLog } from '../../shared/runtime/log.ts';
import { once } from '../../shared/runtime/once.ts';
import { SendNoticesEnvironment } from './env.ts';
import { wantedBy } from '../../shared/notices/wanted-by.ts';
import { sendNotices } from './send-notices.ts';

const dependencies = once(() => {
  const { MONITOR_NAME, LEDGER_TABLE_NAME, QUEUE_URL, TOPIC_ARN, CHANNEL, PACE_MILLISECONDS } =
    parseEnvironment(SendNoticesEnvironment, process.env);
  const dynamoDb = dynamoDBClient();
  const said = (lineage: string) => saidNotices(dynamoDb, LEDGER_TABLE_NAME, lineage);
  const sending = {
    ledger: dynamoDBNoticeLedger(dynamoDb, LEDGER_TABLE_NAME),
    channel: pacedChannel(snsTopic(new SNSClient(PUBLISHING_CLIENT), TOPIC_ARN, CHANNEL), {
      paceMilliseconds: PACE_MILLISECONDS,
      wait,
    }),
    wanted: wantedBy(CHANNEL, said),
    clock: systemClock,
    leaseMilliseconds: NOTICE_LEASE,
    log: consoleLog,
  };
  const comeBack = sqsComeBack(QUEUE_URL, consoleLog);
  return { sending, comeBack, metrics: embeddedMetrics(MONITOR_NAME) };
});

/** Fed by the queue behind the bus. */
export async function handler({ Records }: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const { sending, comeBack, metrics } = dependencies();
  const now = systemClock();
  metrics.recordOldestUndelivered(sending.channel.name, oldestAge(Records, now), now);
  return sendNotices(Records, {
    ...sending,
    remainingMilliseconds: () => context.getRemainingTimeInMillis(),
    comeBack: (after) => comeBack(Records, after),
  });
}
