import type { AccountBaseline } from '../../shared/certificates/account-baseline.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import { earliest } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { BaselineCount } from '../../shared/changes/take-baseline.ts';
import type { CertificateStore } from '../../shared/state/certificate-store.ts';
import { inventoriedCertificates } from '../../shared/state/inventoried-certificates.ts';
import type { InventoryPage } from '../../shared/state/sweep-store.ts';
import { SuccessorPrediction } from './predict-successors.ts';
import type { ListingSweep } from './sweep-listing.ts';

/** `check-deadlines` can save the same certificates; more than one or two conflicts are a fault. */
const TRIES = 5;

/**
 * What is there, by what is stored: the sweep may have taken many runs, and each of them knows its own part
 * only. Costs one read of each certificate, once in the life of an account. One that cannot be read is reported by
 * the sweep itself. A certificate that another one of the account replaces by its names counts as replaced, and its state
 * remembers that: `check-deadlines` may find no successor for it.
 */
export async function takeBaseline(
  pages: readonly InventoryPage[],
  { account, store, clock }: Pick<ListingSweep, 'account' | 'store' | 'clock'>,
): Promise<AccountBaseline> {
  const now = clock();
  const count = new BaselineCount(now);
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
      kinDueAt: earliest(state.kinDueAt, now) ?? now,
    };
    if ((await store.saveCertificate(next)) === 'saved') return;
  }
  throw new Error(`${key} changed ${TRIES} times while the initial inventory was taken`);
}
