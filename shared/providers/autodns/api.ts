import type { Instant } from '../../certificates/instant.ts';
import type { ProviderRun } from '../provider.ts';

/**
 * The operations of both AutoDNS APIs.
 *
 * Both return documents with the field names of JSON, which are not validated yet: `schema.ts` parses them. XML has
 * text instead of numbers and flags, times without a time zone, and fewer fields.
 *
 * @throws ProviderError for invalid responses and refusals, BudgetExhausted
 */
export interface AutodnsInterface {
  /** The provider's name, for errors. */
  readonly provider: string;
  /** Certificates, sorted by id. */
  searchCertificates(view: View, run: ProviderRun): Promise<FoundRows>;
  readCertificate(id: string, run: ProviderRun): Promise<unknown>;
  /** Jobs in progress, sorted by their start. */
  searchJobs(view: View, run: ProviderRun): Promise<FoundRows>;
  readJob(id: string, run: ProviderRun): Promise<unknown>;
  /** Finished jobs of one action that were changed since then, sorted by their start. */
  searchJobHistory(
    action: EndedAction,
    since: Instant,
    view: View,
    run: ProviderRun,
  ): Promise<FoundRows>;
  readJobHistory(id: string, run: ProviderRun): Promise<unknown>;
  /** The first message of the queue; `undefined` if there is none. */
  poll(run: ProviderRun): Promise<unknown>;
  confirm(id: string, run: ProviderRun): Promise<void>;
}

/** The actions to search in the history: orders, and operations that replace a certificate but keep its id. */
export type EndedAction = 'create' | 'reissue' | 'renew';

/** A part of a listing. */
export interface View {
  readonly offset: number;
  readonly limit: number;
}

export interface FoundRows {
  readonly rows: readonly unknown[];
  /** The total number, as AutoDNS states it. */
  readonly total: number | undefined;
}
