import type { Instant } from '../../certificates/instant.ts';
import type { CertificateProvider, ProviderRun } from '../../providers/provider.ts';
import { certificatesOf } from '../../state/inventoried-certificates.ts';
import type { InventoryEntry, InventoryPage, PageListing } from '../../state/sync-store.ts';
import { beginDnsChecks } from './check-pending-validations.ts';
import type { DnsChecking } from './check-pending-validations.ts';
import { HeldRows } from './held-rows.ts';
import type { SaveContext } from './save-report.ts';
import { UNSETTLED } from './page-listing.ts';
import type { ListingSync } from './listing-sync.ts';
import type { SyncCounts } from './sync-report.ts';
import type { SyncProblem } from './sync-problem.ts';

/** What the rows of a sync share. */
export interface PageContext extends SaveContext {
  readonly provider: CertificateProvider;
  readonly run: ProviderRun;
  /** When this run started. */
  readonly now: Instant;
  /** The last complete inventory, by row id. */
  readonly before: ReadonlyMap<string, InventoryEntry>;
  /** The pages of the last complete inventory, by the id of their first row. */
  readonly pagesBefore: ReadonlyMap<string, InventoryPage>;
  /** Pages whose details need not be fetched if the listing is unchanged, by content hash. */
  readonly settled: ReadonlyMap<string, SettledPage>;
  /** Ids of the rows that this sync has read; grows. */
  readonly seen: Set<string>;
  /** New rows, which wait until the whole listing was read. */
  readonly held: HeldRows;
  /** The settings of the account have changed since the last complete sync. */
  readonly replan: boolean;
  /** The remaining detail budget of this run; decreases. */
  readonly budget: Budget;
  readonly counts: SyncCounts;
  /** Notes for operators about the listing; grows. */
  readonly notes: string[];
  /** Rows that could not be read; grows. */
  readonly problems: SyncProblem[];
  /** Consecutive detail requests without an answer. After too many, this run makes no more of them. */
  readonly outage: { length: number };
  /** DNS checks of pending validations; absent if DNS checks are switched off. */
  readonly dnsChecking?: DnsChecking;
}

export interface Budget {
  /** For new and changed rows. */
  left: number;
  /** An additional budget of the same size for rows with a due reminder: the details may show that none is needed. */
  urgent: number;
  /** For rows whose last request failed, so that they do not use up the budget of other rows. */
  retries: number;
}

export interface SettledPage {
  readonly entries: InventoryPage;
  readonly listing: PageListing;
}

/** Detail requests per run for rows whose last request failed. */
const RETRIES = 20;

/** What the rows of one run share, at its start. */
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
