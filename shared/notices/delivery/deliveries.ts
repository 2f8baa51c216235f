import type { Delivery } from './deliver-notice.ts';
import type { Notice } from '../notice.ts';

/** What became of each notice, by its id; what failed is still owed. */
export type Deliveries = Map<string, PromiseSettledResult<Delivery>>;

export function fulfilled(value: Delivery): PromiseFulfilledResult<Delivery> {
  return { status: 'fulfilled', value };
}

export function alike(
  notices: readonly Notice[],
  delivery: PromiseSettledResult<Delivery>,
): Deliveries {
  return new Map(notices.map(({ id }) => [id, delivery]));
}

export function merge(into: Deliveries, from: Deliveries): Deliveries {
  for (const [id, delivery] of from) into.set(id, delivery);
  return into;
}

/** What becomes of the notices by `act`; where that fails, all of them are still owed. */
export async function attempt(
  notices: readonly Notice[],
  act: () => Promise<Deliveries>,
): Promise<Deliveries> {
  try {
    return await act();
  } catch (reason) {
    return alike(notices, { status: 'rejected', reason });
  }
}
