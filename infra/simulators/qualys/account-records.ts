import { completeOrder } from './enrolment-order.ts';
import type { EnrolmentOrder, NewOrder } from './enrolment-order.ts';
import { completeCertificate } from './inventory-certificate.ts';
import type { InventoryCertificate, NewCertificate } from './inventory-certificate.ts';

/** The items of a subscription, which tests and the local run can change at any time. */
interface Store<Item, New, Id> {
  /** @throws RangeError if the ID exists already. */
  add(item: New): Item;
  get(id: Id): Item | undefined;
  /** @throws RangeError for an unknown ID. */
  update(id: Id, change: Partial<New>): Item;
  /** Removes the item without a trace. */
  remove(id: Id): void;
  /** In the order of addition. */
  all(): readonly Item[];
}

export type OrderStore = Store<EnrolmentOrder, NewOrder, string>;
export type CertificateStore = Store<InventoryCertificate, NewCertificate, string>;

/** Certificate requests by UUID. */
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

/** Certificates found by scans, by hash. */
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
      if (items.has(idOf(made))) throw new RangeError(`${idOf(made)} exists already.`);
      items.set(idOf(made), made);
      return made;
    },
    get: (id) => items.get(id),
    update(id, change) {
      const item = items.get(id);
      if (item === undefined) throw new RangeError(`There is no ${id}.`);
      const changed = apply(item, change);
      items.set(id, changed);
      return changed;
    },
    remove: (id) => void items.delete(id),
    all: () => [...items.values()],
  };
}

/** Formatted like time-based UUIDs. */
function uuidOf(count: number): string {
  return `${(0x0a000000 + count).toString(16).padStart(8, '0')}-9ec3-11f0-8c1d-eb66140967e3`;
}
