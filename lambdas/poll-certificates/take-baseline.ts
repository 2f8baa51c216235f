import type { AccountBaseline } from '../../shared/certificates/account-baseline.ts';
import { BaselineCount } from '../../shared/changes/take-baseline.ts';
import { inventoriedCertificates } from '../../shared/state/inventoried-certificates.ts';
import type { InventoryPage } from '../../shared/state/sweep-store.ts';
import { SuccessorPrediction } from './predict-successors.ts';
import type { ListingSweep } from './sweep-listing.ts';

/**
 * What is there, by what is stored: the sweep may have taken many runs, and each of them knows its own part
 * only. Costs one read of each certificate, once in the life of an account. One that cannot be read is reported by
 * the sweep itself. A certificate that another one of the account replaces by its names counts as replaced.
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
  return count.total();
}
