import type { Delivery } from './deliver-notification.ts';
import type { Notification } from '../notification.ts';

/** What became of each notice, by its id; what failed is still owed. */
export type Deliveries = Map<string, PromiseSettledResult<Delivery>>;

export function fulfilled(value: Delivery): PromiseFulfilledResult<Delivery> {
  return { status: 'fulfilled', value };
}

export function alike(
  notifications: readonly Notification[],
  delivery: PromiseSettledResult<Delivery>,
): Deliveries {
  return new Map(notifications.map(({ id }) => [id, delivery]));
}

export function merge(into: Deliveries, from: Deliveries): Deliveries {
  for (const [id, delivery] of from) into.set(id, delivery);
  return into;
}

/** What becomes of the notices by `act`; where that fails, all of them are still owed. */
export async function attempt(
  notifications: readonly Notification[],
  act: () => Promise<Deliveries>,
): Promise<Deliveries> {
  try {
    return await act();
  } catch (reason) {
    return alike(notifications, { status: 'rejected', reason });
  }
}
