import type { FailureKind } from '../../shared/certificates/account-state.ts';
import type {
  CertificateProvider,
  ProviderRun,
  RowProblem,
} from '../../shared/providers/provider.ts';
import type { InventoryEntry, InventoryPage, PageListing } from '../../shared/state/sweep-store.ts';
import type { ObservationContext } from './save-observation.ts';
import type { SweepCounts } from './sweep-report.ts';

/** What the rows of a sweep share. */
export interface PageContext extends ObservationContext {
  readonly provider: CertificateProvider;
  readonly run: ProviderRun;
  /** The last complete inventory, by row id. */
  readonly before: ReadonlyMap<string, InventoryEntry>;
  /** The pages of the last complete inventory, by the id of their first row. */
  readonly pagesBefore: ReadonlyMap<string, InventoryPage>;
  /** Those that need no look if the provider answers the same again, by the digest of the answer. */
  readonly settled: ReadonlyMap<string, SettledPage>;
  /** The ids of the rows that this sweep has met; grows. */
  readonly seen: Set<string>;
  /** The account's settings have changed since the last complete sweep. */
  readonly replan: boolean;
  /** Closer looks that new and changed rows may still have in this run; shrinks. */
  readonly allowance: { left: number };
  readonly counts: SweepCounts;
  /** What could not be read; grows. */
  readonly problems: SweepProblem[];
  /** Consecutive closer looks without an answer; kept across pages. */
  readonly outage: { length: number };
}

export interface SettledPage {
  readonly entries: InventoryPage;
  readonly listing: PageListing;
}

/** What could not be read, or kept, and why. */
export interface SweepProblem extends RowProblem {
  readonly kind: FailureKind;
}
