import type { Instant } from '../../../shared/certificates/instant.ts';
import { completeOrder } from './new-order.ts';
import type { NewOrder } from './new-order.ts';
import type { Domain, Order } from './order.ts';
import { transitionsOf } from './order-at.ts';

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
}

/** The read interface of the records. */
export interface OrderStore {
  /** In the order of addition. */
  entries(): Iterable<ShelvedOrder>;
  get(id: number): Order | undefined;
  renewalOf(id: number): Order | undefined;
  domain(id: number): { readonly domain: Domain; readonly order: Order } | undefined;
  orderOfCertificate(id: number): Order | undefined;
  /** Increases with every change. */
  readonly revision: number;
}

export interface ShelvedOrder {
  readonly order: Order;
  /** Earliest first. */
  readonly transitions: readonly Instant[];
  readonly copies: number;
}

export function createOrderRecords(): {
  readonly records: OrderRecords;
  readonly store: OrderStore;
} {
  const shelved = new Map<number, ShelvedOrder & { readonly source: NewOrder }>();
  const renewals = new Map<number, number>();
  const domains = new Map<number, number>();
  const certificates = new Map<number, number>();
  let nextId = 100_001;
  let revision = 0;

  const get = (id: number) => shelved.get(id)?.order;
  const put = (source: NewOrder, id: number, copies: number) => {
    const order = completeOrder(source, id);
    shelved.set(id, { source, order, transitions: transitionsOf(order).sort(), copies });
    for (const domain of order.domains) domains.set(domain.id, id);
    for (const certificateId of certificateIds(order)) certificates.set(certificateId, id);
    if (order.renewalOf !== undefined) renewals.set(order.renewalOf, id);
    revision += 1;
    return order;
  };
  const existing = (id: number) => {
    const entry = shelved.get(id);
    if (entry === undefined) throw new RangeError(`There is no order ${id}.`);
    return entry;
  };

  const records: OrderRecords = {
    add(source) {
      while (shelved.has(nextId)) nextId += 1;
      const id = source.id ?? nextId;
      if (shelved.has(id)) throw new RangeError(`Order ${id} exists already.`);
      return put(source, id, 1);
    },
    get,
    update(id, change) {
      const { source, copies } = existing(id);
      return put({ ...source, ...change }, id, copies);
    },
    remove(id) {
      revision += shelved.delete(id) ? 1 : 0;
    },
    showTwice(id) {
      put(existing(id).source, id, 2);
    },
    get size() {
      return shelved.size;
    },
  };
  const store: OrderStore = {
    entries: () => shelved.values(),
    get,
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
  return { records, store };
}

function certificateIds({ certificateId, reissues, duplicates }: Order): number[] {
  return [certificateId, ...[...reissues, ...duplicates].map((one) => one.certificateId)];
}
