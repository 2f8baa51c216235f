import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { eventBridgePublisher } from '../../shared/events/eventbridge-publisher.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { dynamoDBClient } from '../../shared/runtime/dynamodb/client.ts';
import { parseEnvironment } from '../../shared/runtime/environment.ts';
import { consoleLog } from '../../shared/runtime/log.ts';
import { once } from '../../shared/runtime/once.ts';
import { dynamoDBCertificateStore } from '../../shared/state/dynamodb-certificate-store.ts';
import { dynamoDBSyncStore } from '../../shared/state/dynamodb-sync-store.ts';
import { SendSummaryEnvironment } from './env.ts';
import { readPlan } from '../../shared/tracking/summary/plan.ts';
import { sendSummary } from '../../shared/tracking/summary/send-summary.ts';

const setUp = once(() => {
  const { STATE_TABLE_NAME, EVENT_BUS_NAME } = parseEnvironment(
    SendSummaryEnvironment,
    process.env,
  );
  const client = dynamoDBClient();
  return {
    store: dynamoDBCertificateStore(client, STATE_TABLE_NAME),
    // One store per run, because it caches what it has loaded.
    openSyncs: () => dynamoDBSyncStore(client, STATE_TABLE_NAME),
    publisher: eventBridgePublisher(new EventBridgeClient(), EVENT_BUS_NAME),
  };
});

/**
 * Runs once a week, and again after a failure.
 *
 * @param event the plan, which is the input of the schedule: environment variables have no room for many accounts.
 */
export async function handler(event: unknown): Promise<void> {
  const { openSyncs, ...deps } = setUp();
  const plan = readPlan(event);
  const report = await sendSummary(systemClock(), plan, { ...deps, syncs: openSyncs() });
  consoleLog.info('weekly summary sent', { ...report });
}
