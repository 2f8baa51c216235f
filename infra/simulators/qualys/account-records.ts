import { completeOrder } from './enrolment-order.ts';
import type { EnrolmentOrder, NewOrder } from './enrolment-order.ts';
import { completeCertificate } from './inventory-certificate.ts';
import type { InventoryCertificate, NewCertificate } from './inventory-certificate.ts';

/** What is in a subscription, which tests and the local run add to and change at any time. */
export interface Store<Item, New, Id> {
  /** @throws RangeError for an id that is taken. */
  add(item: New): Item;
  get(id: Id): Item | undefined;
  /** @throws RangeError for an id that nobody has. */
  update(id: Id, change: Partial<New>): Item;
  /** As if it had never been. */
  remove(id: Id): void;
  /** In the order in which they were added. */
  all(): readonly Item[];
}

export type OrderStore = Store<EnrolmentOrder, NewOrder, string>;
export type CertificateStore = Store<InventoryCertificate, NewCertificate, string>;

/** Requests, by their UUIDs. */
export function createOrderStore(): OrderStore {
  let count = 0;
  return createStore<EnrolmentOrder, NewOrder>({
    complete(order) {
      count += 1;
      return completeOrder(order, order.uuid ?? uuidOf(count));
    },
    change: (order, change) => ({ ...order, ...change }),
    idOf: ({ uuid }) => uuid,
  });
}

/** What scans have found, by hash. */
export function createCertificateStore(): CertificateStore {
  let count = 0;
  return createStore<InventoryCertificate, NewCertificate>({
    complete(certificate) {
      count += 1;
      return completeCertificate(certificate, 7_000_000 + count);
    },
    change: (certificate, change) => ({ ...certificate, ...change }),
    idOf: ({ certhash }) => certhash,
  });
}

function createStore<Item, New>({
  complete,
  change: apply,
  idOf,
}: {
  readonly complete: (item: New) => Item;
  readonly change: (item: Item, change: Partial<New>) => Item;
  readonly idOf: (item: Item) => string;
}): Store<Item, New, string> {
  const items = new Map<string, Item>();
  return {
    add(item) {
      const made = complete(item);
      if (items.has(idOf(made))) throw new RangeError(`there is a ${idOf(made)} already`);
      items.set(idOf(made), made);
      return made;
    },
    get: (id) => items.get(id),
    update(id, change) {
      const item = items.get(id);
      if (item === undefined) throw new RangeError(`there is no ${id}`);
      const changed = apply(item, change);
      items.set(id, changed);
      return changed;
    },
    remove: (id) => void items.delete(id),
    all: () => [...items.values()],
  };
}

/** Time-based ones in their outward form. */
function uuidOf(count: number): string {
  return `${(0x0a000000 + count).toString(16).padStart(8, '0')}-9ec3-11f0-8c1d-eb66140967e3`;
}
