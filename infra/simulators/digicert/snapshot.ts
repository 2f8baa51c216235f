import { DAY, plus, startOfDay } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { OrderStore } from './order-records.ts';
import { viewOrder } from './order-view.ts';
import type { OrderView } from './order-view.ts';
import { wireDay } from './wire-time.ts';

/**
 * All orders as they stand between two instants, with whatever was worked out from them: the listing of a
 * large account is put in order and written down once, and then sent from memory.
 */
export interface Snapshot {
  readonly views: readonly OrderView[];
  readonly selections: Map<string, readonly OrderView[]>;
  readonly pages: Map<string, Buffer>;
}

/** Yields the same snapshot until a row of it would read differently. */
export function createSnapshots(store: OrderStore): (now: Instant) => Snapshot {
  let kept: (Snapshot & { revision: number; from: Instant; until: Instant }) | undefined;
  return (now) => {
    if (kept?.revision === store.revision && kept.from <= now && now < kept.until) return kept;
    // The countdown of days is part of every row, so that no snapshot outlasts its day.
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
