import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { eventBridgePublisher } from '../../shared/events/eventbridge-publisher.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { dynamoDBClient } from '../../shared/runtime/dynamodb/client.ts';
import { parseEnvironment } from '../../shared/runtime/environment.ts';
import { consoleLog } from '../../shared/runtime/log.ts';
import { once } from '../../shared/runtime/once.ts';
import { dynamoDBCertificateStore } from '../../shared/state/dynamodb-certificate-store.ts';
import { dynamoDBSweepStore } from '../../shared/state/dynamodb-sweep-store.ts';
import { SendDigestEnvironment } from './env.ts';
import { sendDigest } from './send-digest.ts';

const setUp = once(() => {
  const { TABLE_NAME, EVENT_BUS_NAME, DIGEST } = parseEnvironment(
    SendDigestEnvironment,
    process.env,
  );
  const client = dynamoDBClient();
  return {
    plan: DIGEST,
    store: dynamoDBCertificateStore(client, TABLE_NAME),
    // Of its own for each run: it remembers what it has loaded.
    openSweeps: () => dynamoDBSweepStore(client, TABLE_NAME),
    publisher: eventBridgePublisher(new EventBridgeClient(), EVENT_BUS_NAME),
  };
});

/** Runs once a week, and again where that failed; the event says nothing that it needs. */
export async function handler(): Promise<void> {
  const { plan, openSweeps, ...deps } = setUp();
  const report = await sendDigest(systemClock(), plan, { ...deps, sweeps: openSweeps() });
  consoleLog.info('digest sent', { ...report });
}
