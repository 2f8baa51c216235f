import type { Delivery } from './deliver-notification.ts';
import type { Notification } from '../notification.ts';

/** The outcome per notification ID; a rejected notification must be retried. */
export type Deliveries = Map<string, PromiseSettledResult<Delivery>>;

export function fulfilled(value: Delivery): PromiseFulfilledResult<Delivery> {
  return { status: 'fulfilled', value };
}

/** The same outcome for all notifications. */
export function sameForAll(
  notifications: readonly Notification[],
  delivery: PromiseSettledResult<Delivery>,
): Deliveries {
  return new Map(notifications.map(({ id }) => [id, delivery]));
}

export function merge(into: Deliveries, from: Deliveries): Deliveries {
  for (const [id, delivery] of from) into.set(id, delivery);
  return into;
}

/** The deliveries of `act`; if it throws, all notifications are rejected with its error. */
export async function attempt(
  notifications: readonly Notification[],
  act: () => Promise<Deliveries>,
): Promise<Deliveries> {
  try {
    return await act();
  } catch (reason) {
    return sameForAll(notifications, { status: 'rejected', reason });
  }
}
