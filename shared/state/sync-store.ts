import type { AccountReference } from '../certificates/certificate.ts';
import type { Instant } from '../certificates/instant.ts';

/**
 * Stores the inventory of the last complete sync, and the progress of the current one.
 *
 * An inventory is a list of pages, each stored under its content hash. An unchanged page is not written again, so a
 * sync without changes writes one small item per page.
 *
 * Contract, held by every implementation (`test/contracts/sync-store.contract.ts`):
 * - `load` returns the last completed inventory, and the progress that was saved since, if any, with their pages.
 * - `saveProgress` and `complete` take the last loaded or saved `revision`, and return the next one. If another
 * revision is stored, they write nothing and return `conflict`: another run is active.
 * - Every page a saved progress or a completed inventory names has been stored before it.
 * - `readHead` returns the same as `load` without the pages, with one small read.
 * - `confirm` records that the inventory is unchanged. It writes no page, and keeps the progress.
 * - `complete` replaces the inventory and the progress in one step, and deletes unused pages.
 */
export interface SyncStore {
  readHead(account: AccountReference): Promise<SyncHead>;
  load(account: AccountReference): Promise<SyncMemory>;
  saveProgress(
    account: AccountReference,
    progress: SyncProgress,
    revision: number,
  ): Promise<SyncSaveOutcome>;
  complete(
    account: AccountReference,
    inventory: Inventory,
    revision: number,
  ): Promise<SyncSaveOutcome>;
  confirm(
    account: AccountReference,
    confirmation: Required<Pick<Inventory, 'completedAt' | 'pacing'>>,
    revision: number,
  ): Promise<SyncSaveOutcome>;
}

/** The inventory and the progress without their pages. */
export interface SyncHead {
  readonly revision: number;
  readonly inventory?: Omit<Inventory, 'pages'>;
  readonly progress?: Omit<SyncProgress, 'pages'>;
}

export interface SyncMemory {
  /** 0 if nothing is stored yet. */
  readonly revision: number;
  readonly inventory?: Inventory;
  readonly progress?: SyncProgress;
}

export interface Inventory {
  readonly completedAt: Instant;
  /** Hash of the settings that the deadlines were planned with: with another value, they are planned again. */
  readonly policyHash: string;
  readonly pages: readonly InventoryPage[];
  /** The provider's answer for each page, by the index of the page. */
  readonly listings?: readonly PageListing[];
  /** Notes about the listing that were logged, so that each is logged once. */
  readonly notes?: readonly string[];
  /** The request times of the last hour, for rate limits that last longer than a run; opaque. */
  readonly pacing?: string;
}

export interface SyncProgress {
  readonly startedAt: Instant;
  /** When its last run saved it. */
  readonly savedAt?: Instant;
  readonly policyHash: string;
  readonly pages: readonly InventoryPage[];
  readonly listings?: readonly PageListing[];
  /** The resume point. */
  readonly cursor: string;
  /** How often the sync was interrupted and resumed. */
  readonly runs: number;
  /** Rows that could not be read so far. */
  readonly problems?: readonly RememberedProblem[];
  readonly pacing?: string;
}

/** The content hash of the provider's answer for one page. */
export interface PageListing {
  /** Empty if the page must be processed again even if the response is unchanged, because a row on it is pending. */
  readonly contentHash: string;
  /** Until when the same answer needs no processing; without limit if absent. */
  readonly settledUntil?: Instant;
}

/** A row, or a certificate of it, that could not be read. The id is absent if it is unknown. */
interface RememberedProblem {
  readonly id?: string;
  readonly kind: string;
  readonly message: string;
}

/** The rows of one page of a listing. Immutable. */
export type InventoryPage = readonly InventoryEntry[];

/** A stored row of a listing. */
export interface InventoryEntry {
  /** The row's id. */
  readonly id: string;
  /** The content hash of the row at the last detail fetch, or of the row alone if there was none. */
  readonly contentHash: string;
  /** The ids of the certificates of the row; `undefined` if there is only one, with the id of the row. */
  readonly certificates?: readonly string[];
  /** The status in the listing at the last detail fetch, if the details had another status. */
  readonly listedStatus?: string;
  /** Rows of the previous inventory that this one replaces: if they are missing, they are not removed. */
  readonly replaces?: readonly string[];
  /** The detail fetch is pending: it exceeded the detail budget, or failed. */
  readonly detailsPending?: boolean;
  /** When the details are fetched again even if the row has not changed. */
  readonly fetchDetailsAgainAt?: Instant;
  /** Why the last detail fetch failed. Reported in every sync until one succeeds. */
  readonly problem?: { readonly kind: string; readonly message: string };
  /** When the row was first missing from a complete listing. */
  readonly missingSince?: Instant;
  /**
   * When the new row was first listed. It is not stored yet, because other rows are missing from the listing.
   */
  readonly newSince?: Instant;
  /** A DNS check of its validation records is pending. */
  readonly dnsCheckDue?: boolean;
}

export type SyncSaveOutcome = { readonly revision: number } | 'conflict';
