import type { CertificateProvider, ListingPage, ProviderRun } from '../../providers/provider.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Log } from '../../runtime/log.ts';
import type { CertificateStore } from '../../state/certificate-store.ts';
import type { SyncMemory, SyncStore } from '../../state/sync-store.ts';
import type { CheckValidationDns } from './check-pending-validations.ts';
import type { SyncCounts } from './sync-report.ts';
import type { SyncedAccount } from './synced-account.ts';

/** The outcome of a request for a page. */
export type PageRequest =
  | { readonly kind: 'answered'; readonly page: ListingPage }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Where the listing differs from the inventory, so that the full sync continues there. */
export interface ResumePoint {
  /** The revision of the inventory that the pages before were compared with. */
  readonly revision: number;
  /** How many pages were unchanged. */
  readonly pages: number;
  /** The cursor of the next page, and the outcome of its request. */
  readonly cursor: string | undefined;
  readonly first: PageRequest;
}

/** What the sync of one listing needs. */
export interface ListingSync {
  readonly account: SyncedAccount;
  readonly run: ProviderRun;
  readonly memory: SyncMemory;
  /** Where `syncIfUnchanged` stopped, with the same inventory. */
  readonly resumePoint?: ResumePoint | undefined;
  readonly provider: CertificateProvider;
  /** The account has had no complete sync. */
  readonly first: boolean;
  /** Ids of certificates whose stored states are damaged. */
  readonly damaged: readonly string[];
  readonly store: CertificateStore;
  readonly syncs: SyncStore;
  readonly clock: Clock;
  readonly counts: SyncCounts;
  readonly log: Log;
  readonly checkDns?: CheckValidationDns | undefined;
  /** The times of the requests of the last hour, for the next run. */
  readonly pacing: () => string;
  readonly onPage?: ((counts: Readonly<SyncCounts>) => void) | undefined;
}
