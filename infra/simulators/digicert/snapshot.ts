import { DAY, plus, startOfDay } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { OrderStore } from './order-records.ts';
import { viewOrder } from './order-view.ts';
import type { OrderView } from './order-view.ts';
import { wireDay } from './wire-time.ts';

/**
 * The state of all orders between two instants, with cached results: the listing of a
 * large account is sorted and serialized once, and then sent from memory.
 */
export interface Snapshot {
  readonly views: readonly OrderView[];
  readonly selections: Map<string, readonly OrderView[]>;
  readonly pages: Map<string, Buffer>;
}

/** Returns the same snapshot until a row of it changes. */
export function createSnapshots(store: OrderStore): (now: Instant) => Snapshot {
  let kept: (Snapshot & { revision: number; from: Instant; until: Instant }) | undefined;
  return (now) => {
    if (kept?.revision === store.revision && kept.from <= now && now < kept.until) return kept;
    // Every row contains a countdown of days, so that a snapshot is valid for one day at most.
    let until = plus(startOfDay(wireDay(now)) ?? now, DAY);
    const views: OrderView[] = [];
    for (const { order, transitions, copies } of store.entries()) {
      const next = transitions.find((transition) => transition > now);
      if (next !== undefined && next < until) until = next;
      if (order.orderedAt > now) continue;
      const view = viewOrder(order, store.renewalOf(order.id), now);
      for (let copy = 0; copy < copies; copy += 1) views.push(view);
    }
    const { revision } = store;
    kept = { views, selections: new Map(), pages: new Map(), revision, from: now, until };
    return kept;
  };
}
