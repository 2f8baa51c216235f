import type { Context } from 'aws-lambda';
import { systemClock } from '../../shared/runtime/clock.ts';
import { dynamoDBClient } from '../../shared/runtime/dynamodb/client.ts';
import { parseEnvironment } from '../../shared/runtime/environment.ts';
import { consoleLog } from '../../shared/runtime/log.ts';
import { embeddedMetrics } from '../../shared/runtime/metrics.ts';
import { once } from '../../shared/runtime/once.ts';
import { dynamoDBCertificateStore } from '../../shared/state/dynamodb-certificate-store.ts';
import { CheckDeadlinesEnvironment } from './env.ts';
import { checkDeadlines } from '../../shared/tracking/deadlines/check-deadlines.ts';

const dependencies = once(() => {
  const { MONITOR_NAME, STATE_TABLE_NAME } = parseEnvironment(
    CheckDeadlinesEnvironment,
    process.env,
  );
  return {
    store: dynamoDBCertificateStore(dynamoDBClient(), STATE_TABLE_NAME),
    metrics: embeddedMetrics(MONITOR_NAME),
  };
});

/** Milliseconds that are left for the writes under way and the report when a run stops. */
const CLOSING_TIME = 20_000;

/** Runs on a schedule; the event is not used. */
export async function handler(_event: unknown, context: Context): Promise<void> {
  const { store, metrics } = dependencies();
  const now = systemClock();
  const hasTime = () => context.getRemainingTimeInMillis() > CLOSING_TIME;
  const { unreadable, ...moved } = await checkDeadlines(now, store, hasTime);
  for (const problem of unreadable) consoleLog.error(problem);
  metrics.recordUnreadableItems(unreadable.length, now);
  metrics.recordDeadlineBacklog(moved.backlog, now);
  if (moved.backlog > 0) {
    consoleLog.warn(
      `The run stopped in time: ${moved.backlog} due items are left for the next run, most urgent first.`,
    );
  }
  consoleLog.info('deadlines processed', { ...moved, unreadable: unreadable.length });
}
