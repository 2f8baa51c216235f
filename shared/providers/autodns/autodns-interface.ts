import type { Instant } from '../../certificates/instant.ts';
import type { ProviderRun } from '../provider.ts';

/**
 * What the vendor can be asked for, by either of its interfaces.
 *
 * Both answer with documents in the field names of JSON, of which nothing is believed yet: `schema.ts` reads them.
 * XML has text where JSON has numbers and flags, times without a zone, and leaves out what it has no name for.
 *
 * @throws ProviderError for whatever is no answer, BudgetExhausted
 */
export interface AutodnsInterface {
  /** Certificates in the order of their ids. */
  searchCertificates(view: View, run: ProviderRun): Promise<FoundRows>;
  readCertificate(id: string, run: ProviderRun): Promise<unknown>;
  /** Jobs that are not over, in the order in which they were begun. */
  searchJobs(view: View, run: ProviderRun): Promise<FoundRows>;
  readJob(id: string, run: ProviderRun): Promise<unknown>;
  /**
   * Jobs of one action that have ended, and that something has happened to since then, in the order in which they were
   * begun.
   */
  searchJobHistory(
    action: EndedAction,
    since: Instant,
    view: View,
    run: ProviderRun,
  ): Promise<FoundRows>;
  readJobHistory(id: string, run: ProviderRun): Promise<unknown>;
  /** The message at the head of the queue; `undefined` where there is none. */
  poll(run: ProviderRun): Promise<unknown>;
  confirm(id: string, run: ProviderRun): Promise<void>;
}

/** What the history is searched for: orders, and what replaces a certificate under its id. */
export type EndedAction = 'create' | 'reissue' | 'renew';

/** A part of a listing. */
export interface View {
  readonly offset: number;
  readonly limit: number;
}

export interface FoundRows {
  readonly rows: readonly unknown[];
  /** How many there are in all, as the vendor says. */
  readonly total: number | undefined;
}
