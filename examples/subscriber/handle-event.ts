import { isTestAlert, parseEvent } from 'cert-expiry-monitor/events';
import { queueRenewal } from './queue-renewal.ts';
import type { RenewalQueue } from './queue-renewal.ts';

/**
 * @param received An event as EventBridge delivers it: `parseEvent` validates it.
 * @throws EventError if it is no event of the monitor, and Error if it is another event than the rule selects.
 */
export async function handleEvent(received: unknown, queue: RenewalQueue): Promise<void> {
  const event = parseEvent(received);
  if (isTestAlert(event)) return;
  if (event['detail-type'] !== 'Certificate Approaching Expiration') {
    throw new Error(`The rule delivered "${event['detail-type']}". Correct its event pattern.`);
  }
  await queueRenewal(event, queue);
}
