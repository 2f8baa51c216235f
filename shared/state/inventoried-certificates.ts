import { accountKey } from '../certificates/certificate.ts';
import type { AccountReference } from '../certificates/certificate.ts';
import type { CertificateState } from '../certificates/certificate-state.ts';
import { MalformedItem } from '../runtime/malformed-item.ts';
import type { CertificateStore } from './certificate-store.ts';
import type { InventoryEntry, InventoryPage } from './sync-store.ts';

/** Maximum number of certificates in memory. */
const PORTION = 500;

/** The ids of the certificates of a row. */
export function certificatesOf(entry: InventoryEntry): readonly string[] {
  return entry.certificates ?? [entry.id];
}

/** The ids of the certificates on these pages without duplicates: the row of an order and the row of its certificate can have the same certificate. */
export function certificateIds(pages: readonly InventoryPage[]): ReadonlySet<string> {
  return new Set(pages.flatMap((page) => page.flatMap(certificatesOf)));
}

/** Some certificates of an account, and the keys of the unreadable ones. */
interface CertificatePortion {
  readonly states: readonly CertificateState[];
  readonly unreadable: readonly string[];
}

/**
 The stored states of the listed certificates of an account, in batches, each certificate once. An unreadable state does
 * not affect the others. Costs one read per certificate.
 */
export async function* inventoriedCertificates(
  account: AccountReference,
  pages: readonly InventoryPage[],
  store: Pick<CertificateStore, 'readCertificates'>,
): AsyncGenerator<CertificatePortion> {
  const keys = [...certificateIds(pages)].map((id) => `${accountKey(account)}/${id}`);
  for (let start = 0; start < keys.length; start += PORTION) {
    yield await readPortion(keys.slice(start, start + PORTION), store);
  }
}

async function readPortion(
  keys: readonly string[],
  store: Pick<CertificateStore, 'readCertificates'>,
): Promise<CertificatePortion> {
  try {
    return { states: [...(await store.readCertificates(keys)).values()], unreadable: [] };
  } catch (error) {
    if (!(error instanceof MalformedItem)) throw error;
    if (keys.length === 1) return { states: [], unreadable: keys };
    const half = Math.ceil(keys.length / 2);
    const first = await readPortion(keys.slice(0, half), store);
    const second = await readPortion(keys.slice(half), store);
    return {
      states: [...first.states, ...second.states],
      unreadable: [...first.unreadable, ...second.unreadable],
    };
  }
}
