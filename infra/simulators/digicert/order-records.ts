import type { Instant } from '../../../shared/certificates/instant.ts';
import { completeOrder } from './order.ts';
import type { NewOrder, Domain, Order } from './order.ts';
import { transitionsOf, viewOrder } from './order-state.ts';
import { DAY, plus, startOfDay } from '../../../shared/certificates/instant.ts';
import type { OrderView } from './order-state.ts';
import { wireDay } from './wire-time.ts';

/** The orders of one account, which tests and the local run can change at any time. */
export interface OrderRecords {
  /** Default ID: the next free one from 100001. @throws RangeError if the ID exists already. */
  add(order: NewOrder): Order;
  get(id: number): Order | undefined;
  /** @throws RangeError for an unknown ID. */
  update(id: number, change: Partial<NewOrder>): Order;
  /** Removes the order without a trace. */
  remove(id: number): void;
  /** Shows the order in two rows of every listing. */
  showTwice(id: number): void;
  readonly size: number;
  /** In the order of addition. */
  entries(): Iterable<OrderRecord>;
  renewalOf(id: number): Order | undefined;
  domain(id: number): { readonly domain: Domain; readonly order: Order } | undefined;
  orderOfCertificate(id: number): Order | undefined;
  /** Increases with every change. */
  readonly revision: number;
}

interface OrderRecord {
  readonly order: Order;
  /** Earliest first. */
  readonly transitions: readonly Instant[];
  readonly copies: number;
}

export function createOrderRecords(): OrderRecords {
  const records = new Map<number, OrderRecord & { readonly source: NewOrder }>();
  const renewals = new Map<number, number>();
  const domains = new Map<number, number>();
  const certificates = new Map<number, number>();
  let nextId = 100_001;
  let revision = 0;

  const get = (id: number) => records.get(id)?.order;
  const put = (source: NewOrder, id: number, copies: number) => {
    const order = completeOrder(source, id);
    records.set(id, { source, order, transitions: transitionsOf(order).sort(), copies });
    for (const domain of order.domains) domains.set(domain.id, id);
    for (const certificateId of certificateIds(order)) certificates.set(certificateId, id);
    if (order.renewalOf !== undefined) renewals.set(order.renewalOf, id);
    revision += 1;
    return order;
  };
  const existing = (id: number) => {
    const entry = records.get(id);
    if (entry === undefined) throw new RangeError(`There is no order ${id}.`);
    return entry;
  };

  return {
    add(source) {
      while (records.has(nextId)) nextId += 1;
      const id = source.id ?? nextId;
      if (records.has(id)) throw new RangeError(`Order ${id} exists already.`);
      return put(source, id, 1);
    },
    get,
    update(id, change) {
      const { source, copies } = existing(id);
      return put({ ...source, ...change }, id, copies);
    },
    remove(id) {
      revision += records.delete(id) ? 1 : 0;
    },
    showTwice(id) {
      put(existing(id).source, id, 2);
    },
    get size() {
      return records.size;
    },
    entries: () => records.values(),
    renewalOf(id) {
      const renewal = get(renewals.get(id) ?? 0);
      return renewal?.renewalOf === id ? renewal : undefined;
    },
    domain(id) {
      const order = get(domains.get(id) ?? 0);
      const domain = order?.domains.find((one) => one.id === id);
      return order === undefined || domain === undefined ? undefined : { domain, order };
    },
    orderOfCertificate: (id) => get(certificates.get(id) ?? 0),
    get revision() {
      return revision;
    },
  };
}

function certificateIds({ certificateId, reissues, duplicates }: Order): number[] {
  return [certificateId, ...[...reissues, ...duplicates].map((one) => one.certificateId)];
}

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
export function createSnapshots(orders: OrderRecords): (now: Instant) => Snapshot {
  let kept: (Snapshot & { revision: number; from: Instant; until: Instant }) | undefined;
  return (now) => {
    if (kept?.revision === orders.revision && kept.from <= now && now < kept.until) return kept;
    // Every row contains a countdown of days, so that a snapshot is valid for one day at most.
    let until = plus(startOfDay(wireDay(now)) ?? now, DAY);
    const views: OrderView[] = [];
    for (const { order, transitions, copies } of orders.entries()) {
      const next = transitions.find((transition) => transition > now);
      if (next !== undefined && next < until) until = next;
      if (order.orderedAt > now) continue;
      const view = viewOrder(order, orders.renewalOf(order.id), now);
      for (let copy = 0; copy < copies; copy += 1) views.push(view);
    }
    const { revision } = orders;
    kept = { views, selections: new Map(), pages: new Map(), revision, from: now, until };
    return kept;
  };
}
