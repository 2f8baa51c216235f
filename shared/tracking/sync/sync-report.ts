import type { AccountFailure } from '../../certificates/account-state.ts';
import type { InitialInventory } from '../../certificates/initial-inventory.ts';
import type { DrainReport } from '../messages/drain-messages.ts';

/**
 * The outcome of one run over an account.
 *
 * - `complete`: the whole listing was read
 * - `paused`: time or requests were used up; the next run continues
 * - `superseded`: another run syncs the same account
 * - `failed`: the listing could not be read; `failure` has the cause
 */
export interface SyncReport {
  readonly outcome: 'complete' | 'paused' | 'superseded' | 'failed';
  readonly failure?: AccountFailure;
  /** Everything that a complete sync could not read or confirm, one per scope; `failure` is the first of them. */
  readonly failures?: readonly AccountFailure[];
  readonly counts: SyncCounts;
  /** The initial inventory, from the first complete sync of an account. */
  readonly initialInventory?: InitialInventory;
  /** What to check: no complete sync of the account, this one included, has listed a certificate. */
  readonly emptyAccountChecks?: readonly string[];
  /** The result of receiving messages, if the account has a message queue. */
  readonly messages?: DrainReport;
}

/** The counts of one run. */
export interface SyncCounts {
  pages: number;
  /** Certificates in the listing, including those of earlier runs of the same sync. */
  certificates: number;
  /** Rows whose details were fetched. */
  fetched: number;
  /** Certificates written. */
  changed: number;
  removed: number;
  problems: number;
}

export function noCounts(): SyncCounts {
  return { pages: 0, certificates: 0, fetched: 0, changed: 0, removed: 0, problems: 0 };
}
