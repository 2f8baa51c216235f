import type { AccountBaseline } from '../../shared/certificates/account-baseline.ts';
import { accountKey } from '../../shared/certificates/certificate.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import { BaselineCount } from '../../shared/changes/take-baseline.ts';
import { MalformedItem } from '../../shared/runtime/malformed-item.ts';
import type { CertificateStore } from '../../shared/state/certificate-store.ts';
import type { InventoryPage } from '../../shared/state/sweep-store.ts';
import { certificatesOf } from './judge-removals.ts';
import type { ListingSweep } from './sweep-listing.ts';

/** So many certificates are held at once. */
const PORTION = 500;

/**
 * What is there, by what is stored: the sweep may have taken many runs, and each of them knows its own part
 * only. Costs one read of each certificate, once in the life of an account.
 */
export async function takeBaseline(
  pages: readonly InventoryPage[],
  { account, store, clock }: Pick<ListingSweep, 'account' | 'store' | 'clock'>,
): Promise<AccountBaseline> {
  const ids = new Set(pages.flatMap((page) => page.flatMap(certificatesOf)));
  const keys = [...ids].map((id) => `${accountKey(account)}/${id}`);
  const count = new BaselineCount(clock());
  for (let start = 0; start < keys.length; start += PORTION) {
    count.add(await readable(keys.slice(start, start + PORTION), store));
  }
  return count.total();
}

/** One that cannot be read is reported by the sweep itself, and hides no other. */
async function readable(
  keys: readonly string[],
  store: CertificateStore,
): Promise<CertificateState[]> {
  try {
    return [...(await store.readCertificates(keys)).values()];
  } catch (error) {
    if (!(error instanceof MalformedItem)) throw error;
    if (keys.length === 1) return [];
    const half = Math.ceil(keys.length / 2);
    const first = await readable(keys.slice(0, half), store);
    return [...first, ...(await readable(keys.slice(half), store))];
  }
}
