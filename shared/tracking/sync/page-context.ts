import type { FailureKind } from '../../certificates/account-state.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { CertificateProvider, ProviderRun, RowProblem } from '../../providers/provider.ts';
import { certificatesOf } from '../../state/inventoried-certificates.ts';
import type { InventoryEntry, InventoryPage, PageListing } from '../../state/sync-store.ts';
import { beginDnsChecks } from './check-pending-validations.ts';
import type { DnsChecking } from './check-pending-validations.ts';
import { HeldRows } from './held-rows.ts';
import type { ObservationContext } from './save-observation.ts';
import { UNSETTLED } from './page-listing.ts';
import type { ListingSync } from './sync-listing.ts';
import type { SyncCounts } from './sync-report.ts';

/** What the rows of a sweep share. */
export interface PageContext extends ObservationContext {
  readonly provider: CertificateProvider;
  readonly run: ProviderRun;
  /** When this run began. */
  readonly now: Instant;
  /** The last complete inventory, by row id. */
  readonly before: ReadonlyMap<string, InventoryEntry>;
  /** The pages of the last complete inventory, by the id of their first row. */
  readonly pagesBefore: ReadonlyMap<string, InventoryPage>;
  /** Those that need no look if the provider answers the same again, by the digest of the answer. */
  readonly settled: ReadonlyMap<string, SettledPage>;
  /** The ids of the rows that this sweep has met; grows. */
  readonly seen: Set<string>;
  /** New rows, which wait until the listing is known to its end. */
  readonly held: HeldRows;
  /** The account's settings have changed since the last complete sweep. */
  readonly replan: boolean;
  /** Closer looks that may still be had in this run, by those who have to share; shrinks. */
  readonly budget: Budget;
  readonly counts: SyncCounts;
  /** What operators should know of the listing; grows. */
  readonly notes: string[];
  /** What could not be read; grows. */
  readonly problems: SyncProblem[];
  /** Consecutive closer looks without an answer. Too many, and this run asks for no more of them. */
  readonly outage: { length: number };
  /** Look-ups of records that are owed; absent where name servers are not asked. */
  readonly dnsChecking?: DnsChecking;
}

export interface Budget {
  /** For rows that are new or changed. */
  left: number;
  /** As many again for those among them that warn at once: the look may show that there is nothing to warn of. */
  urgent: number;
  /** For rows whose last look came to nothing, so that hopeless ones do not eat the others' share. */
  retries: number;
}

export interface SettledPage {
  readonly entries: InventoryPage;
  readonly listing: PageListing;
}

/** What could not be read, or kept, and why. */
export interface SyncProblem extends RowProblem {
  readonly kind: FailureKind;
}

/** Closer looks, in one run, at rows whose last one came to nothing. */
const RETRIES = 20;

/** What the rows of one run share at its beginning. */
export function pageContext(sync: ListingSync, policyHash: string): PageContext {
  const { account, memory, provider, run, store, counts, clock, checkDns, log } = sync;
  const damaged = new Set(sync.damaged);
  const isDamaged = (entry: InventoryEntry) => certificatesOf(entry).some((id) => damaged.has(id));
  const { inventory } = memory;
  const before = new Map<string, InventoryEntry>();
  const pagesBefore = new Map<string, InventoryPage>();
  const settled = new Map<string, SettledPage>();
  for (const [index, entries] of (inventory?.pages ?? []).entries()) {
    for (const entry of entries) {
      before.set(entry.id, isDamaged(entry) ? { ...entry, detailsPending: true } : entry);
    }
    if (entries[0] !== undefined) pagesBefore.set(entries[0].id, entries);
    const listing = inventory?.listings?.[index] ?? UNSETTLED;
    if (listing.contentHash !== '' && !entries.some(isDamaged))
      settled.set(listing.contentHash, { entries, listing });
  }
  return {
    ...{ account, provider, run, store, clock, counts, before, pagesBefore, settled },
    now: clock(),
    initialInventory: inventory === undefined,
    seen: new Set(),
    held: new HeldRows(),
    replan: inventory !== undefined && inventory.policyHash !== policyHash,
    budget: {
      left: account.detailsPerSync,
      urgent: account.detailsPerSync,
      retries: RETRIES,
    },
    notes: [],
    problems: [],
    outage: { length: 0 },
    ...(checkDns && {
      dnsChecking: beginDnsChecks({ checkDns, run, clock, log }, before.values()),
    }),
  };
}
