import type { AccountReference } from '../certificates/certificate.ts';
import type { Instant } from '../certificates/instant.ts';

/**
 * The memory of sweeps: what the last complete one saw, and how far the present one has come.
 *
 * An inventory is a list of pages, each stored under the digest of its content. A page that a sweep finds
 * as it was is therefore not written again, and a sweep that finds nothing new writes one small item a page.
 *
 * Contract, held by every implementation (`test/contracts/sync-store.contract.ts`):
 * - `load` answers the last inventory that was completed, and the progress that was saved since, if any.
 *   Pages that the progress names are part of the answer.
 * - `saveProgress` and `complete` take the `revision` of what was loaded or saved last, and answer the next
 *   one; with another revision stored they write nothing and answer `conflict`: another run is at work.
 * - Every page a saved progress or a completed inventory names has been stored before it.
 * - `readHead` answers the same as `load` without the pages, and costs next to nothing.
 * - `confirm` says that the inventory stands as it is; it writes no page, and ends no progress.
 * - `complete` makes the progress the inventory in one step; pages that nothing names any more go.
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

/** What stands at the head of a memory, without its pages. */
export interface SyncHead {
  readonly revision: number;
  readonly inventory?: Omit<Inventory, 'pages'>;
  readonly progress?: Omit<SyncProgress, 'pages'>;
}

export interface SyncMemory {
  /** 0 where nothing has been stored yet. */
  readonly revision: number;
  readonly inventory?: Inventory;
  readonly progress?: SyncProgress;
}

export interface Inventory {
  readonly completedAt: Instant;
  /** The settings its certificates' deadlines were planned with: another value means, plan anew. */
  readonly policyHash: string;
  readonly pages: readonly InventoryPage[];
  /** What the provider's answer for each page was, by the page's index. */
  readonly listings?: readonly PageListing[];
  /** What operators were told of the listing, so that they are told once. */
  readonly notes?: readonly string[];
  /** When the requests of the last hour were made, for rate limits that outlast a run; opaque. */
  readonly pacing?: string;
}

export interface SyncProgress {
  readonly startedAt: Instant;
  /** When the last of its runs left it. */
  readonly savedAt?: Instant;
  readonly policyHash: string;
  readonly pages: readonly InventoryPage[];
  readonly listings?: readonly PageListing[];
  /** Where to go on. */
  readonly cursor: string;
  /** How often the sweep was interrupted and taken up again. */
  readonly runs: number;
  /** What could not be read on the pages so far. */
  readonly problems?: readonly RememberedProblem[];
  readonly pacing?: string;
}

/** The provider's answer for one page, remembered by its digest alone. */
export interface PageListing {
  /** Empty where the page has to be looked at again whatever the answer is: something on it is under way. */
  readonly contentHash: string;
  /** Until when the same answer needs no look; for ever where absent. */
  readonly settledUntil?: Instant;
}

/** A row, or a certificate of it, that could not be read; without an id where nobody can tell which row it is. */
export interface RememberedProblem {
  readonly id?: string;
  readonly kind: string;
  readonly message: string;
}

/** What one page of a listing showed. Immutable. */
export type InventoryPage = readonly InventoryEntry[];

/** One row of a listing, remembered. */
export interface InventoryEntry {
  /** The row's id. */
  readonly id: string;
  /** The digest of the row at the last closer look, or of the row alone if there was none. */
  readonly contentHash: string;
  /** The ids of the certificates that the row stands for; `undefined` for the usual case, the row's own. */
  readonly certificates?: readonly string[];
  /** The listing's word for the status at the last closer look, where the details said another status. */
  readonly listedStatus?: string;
  /** Rows of the inventory before in whose place this one stands: where they are missing, nothing is lost. */
  readonly replaces?: readonly string[];
  /** Still owed: a closer look that did not fit into the sweep, or failed. */
  readonly detailsPending?: boolean;
  /** From then on the row is looked at closely even if it has not changed. */
  readonly fetchDetailsAgainAt?: Instant;
  /** Why the last closer look came to nothing; told in every sweep until one does not. */
  readonly problem?: { readonly kind: string; readonly message: string };
  /** The row was missing from the last complete listing, for the first time then. */
  readonly missingSince?: Instant;
  /**
   * The row is new since then, and nothing of it is stored: the listings that showed it have lost others, and are not
   * believed.
   */
  readonly newSince?: Instant;
  /** Still owed: a look-up of its validation records that did not fit into the sweep. */
  readonly dnsCheckDue?: boolean;
}

export type SyncSaveOutcome = { readonly revision: number } | 'conflict';
