import type { InitialInventory } from '../../certificates/initial-inventory.ts';
import type { CertificateState } from '../../certificates/certificate-state.ts';
import { earliest } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import { InitialInventoryCount } from '../../lifecycle/summary/initial-inventory-count.ts';
import type { CertificateStore } from '../../state/certificate-store.ts';
import { inventoriedCertificates } from '../../state/inventoried-certificates.ts';
import type { InventoryPage } from '../../state/sync-store.ts';
import { SuccessorPrediction } from './predict-successors.ts';
import type { ListingSync } from './listing-sync.ts';

/** `check-deadlines` can save the same certificates; more than one or two conflicts are a fault. */
const TRIES = 5;

/**
 * The initial inventory, from the stored states: the sync can have taken several runs, and each run knows only its own
 * part. Costs one read per certificate, once per account. A certificate that cannot be read is reported by the sync
 * itself. A certificate that another certificate of the account replaces by name counts as replaced, and its state
 * records that, because `check-deadlines` may find no successor for it.
 */
export async function completeInitialInventory(
  pages: readonly InventoryPage[],
  { account, store, clock }: Pick<ListingSync, 'account' | 'store' | 'clock'>,
): Promise<InitialInventory> {
  const now = clock();
  const count = new InitialInventoryCount(now);
  const prediction = new SuccessorPrediction(now);
  for await (const { states } of inventoriedCertificates(account, pages, store)) {
    count.add(states.filter((state) => !prediction.add(state)));
  }
  count.add(prediction.settle());
  for (const key of prediction.replaced) await rememberReplaced(key, now, store);
  return count.total();
}

async function rememberReplaced(key: string, now: Instant, store: CertificateStore): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const state = (await store.readCertificates([key])).get(key);
    if (state === undefined || state.successor !== undefined) return;
    const next: CertificateState = {
      ...state,
      revision: state.revision + 1,
      replacedInInventory: true,
      // During a long sync the first check may be over before the successor was listed.
      successorCheckDueAt: earliest(state.successorCheckDueAt, now) ?? now,
    };
    if ((await store.saveCertificate(next)) === 'saved') return;
  }
  throw new Error(`${key} changed ${TRIES} times while the initial inventory was taken`);
}
