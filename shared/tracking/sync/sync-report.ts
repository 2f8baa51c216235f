import type { AccountFailure } from '../../certificates/account-state.ts';
import type { InitialInventory } from '../../certificates/initial-inventory.ts';
import type { DrainReport } from '../messages/drain-messages.ts';

/**
 * How one run over an account ended.
 *
 * - `complete`: the whole listing was seen
 * - `paused`: time or requests were used up; the next run goes on
 * - `superseded`: another run is sweeping the same account
 * - `failed`: the listing could not be read; `failure` says why
 */
export interface SyncReport {
  readonly outcome: 'complete' | 'paused' | 'superseded' | 'failed';
  readonly failure?: AccountFailure;
  /** All that a complete sweep could not read or believe, one for each scope; `failure` is the first of them. */
  readonly failures?: readonly AccountFailure[];
  readonly counts: SyncCounts;
  /** What was found, by the first complete sweep of an account. */
  readonly initialInventory?: InitialInventory;
  /** What to check: no complete sync of the account, this one included, has listed a certificate. */
  readonly emptyAccountChecks?: readonly string[];
  /** How far the run came with the account's messages, where those are received. */
  readonly messages?: DrainReport;
}

/** What one run did. */
export interface SyncCounts {
  pages: number;
  /** Certificates seen, rows of earlier runs of the same sweep included. */
  certificates: number;
  /** Rows that were looked at closely. */
  fetched: number;
  /** Certificates written. */
  changed: number;
  removed: number;
  problems: number;
}

export function noCounts(): SyncCounts {
  return { pages: 0, certificates: 0, fetched: 0, changed: 0, removed: 0, problems: 0 };
}
