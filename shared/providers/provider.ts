import type { Certificate, ReportedCertificate } from '../certificates/certificate.ts';
import type { Instant } from '../certificates/instant.ts';
import type { MessageProblem } from '../certificates/message-state.ts';

/**
 * A certificate provider, as a sweep sees it: a listing in pages, and a closer look at one row.
 *
 * Contract, held by every implementation (`test/contracts/provider.contract.ts`):
 * - `list` called again and again with the cursor of the page before, starting without one, shows every
 *   certificate of the account at least once and ends with a page that has no cursor. It never ends early
 *   in silence: what cannot be read throws.
 * - Rows may repeat across pages; the caller drops repetitions by `id`.
 * - A row that cannot be read becomes a `problem`; it hides no other row.
 * - Failures are thrown as `ProviderError`; a used-up time or request budget as `BudgetExhausted`.
 * - After an `authentication` failure nothing more is sent in the run; every later call fails with it.
 * - Requests are reading ones only.
 * - No secret and no personal data in anything that is returned or thrown.
 */
export interface CertificateProvider {
  /** One page of the account's listing. `cursor` is opaque, plain text, and outlives a process. */
  list(cursor: string | undefined, run: ProviderRun): Promise<ListingPage>;
  /**
   * The closer look: everything the provider tells of a row, spread over as many certificates as it stands
   * for (an order and its duplicates). The first one carries the row's own id. A document that never changes, a
   * certificate above all, is not requested again where `known` has what it contains.
   */
  fetchDetails(
    row: ListingRow,
    run: ProviderRun,
    known?: KnownCertificate,
  ): Promise<ReportedCertificate[]>;
  /** Why something issued may have no end here, and what to do, as the end of a sentence: `: let … scan it`. */
  readonly withoutEnd?: string;
  /** Where the account has one, and its settings ask for it to be read. */
  readonly messages?: MessageQueue;
}

/**
 * What a provider tells by itself, message by message, and keeps until it is confirmed.
 *
 * Contract:
 * - `next` answers the oldest message that is not confirmed, the same one again and again; `undefined` where there
 *   is none. It changes nothing at the provider.
 * - `confirm` takes the message away for good, for every reader of the account: only after it is stored.
 *   Whether a message that is gone already may be confirmed again is the provider's affair: that is no failure.
 * - No secret and no personal data in a message.
 */
export interface MessageQueue {
  next(run: ProviderRun): Promise<ProviderMessage | undefined>;
  confirm(id: string, run: ProviderRun): Promise<void>;
  /** What to do with messages about anything but certificates: they hold up those behind them. */
  readonly others: 'stop-and-alarm' | 'archive-and-confirm';
  /** The most messages that are confirmed in one run. */
  readonly maxPerRun: number;
}

export interface ProviderMessage {
  /** The provider's id, unique in its account. */
  readonly id: string;
  readonly createdAt?: Instant;
  /** What it is about: the id of a certificate of the account, or something else altogether. */
  readonly about:
    | { readonly kind: 'certificate'; readonly certificate?: string; readonly name?: string }
    | { readonly kind: 'other'; readonly type: string; readonly name?: string };
  /** What was done or has happened, and how it went, in the provider's words. */
  readonly action?: string;
  readonly status?: string;
  /** What a user has to know of it; only of messages about certificates. */
  readonly problem?: MessageProblem;
  /** The whole message, contacts, keys and codes struck out. */
  readonly content: unknown;
}

/** The stored facts of one certificate of the account, by the provider's id; `undefined` where there are none. */
export type KnownCertificate = (id: string) => Promise<Certificate | undefined>;

/** What bounds one run: `signal` aborts calls under way, `deadline` is when to stop asking (epoch ms). */
export interface ProviderRun {
  readonly signal: AbortSignal;
  readonly deadline: number;
}

/** `rows` and `problems` may be worked out on demand: many a page of many a sweep is never looked at. */
export interface ListingPage {
  /**
   * Changes when anything in the provider's answer changes, countdowns included: the same digest, the same rows
   * and problems. Absent where that is not worth telling.
   */
  readonly contentHash?: string;
  readonly rows: readonly ListingRow[];
  readonly problems: readonly RowProblem[];
  /**
   * What operators should know although the listing stands: whole sentences, the same ones as long as nothing changes.
   * Logged once.
   */
  readonly notes?: readonly string[];
  /** Where the next page begins; absent on the last one. */
  readonly next?: string;
}

export interface ListingRow {
  /** The provider's id of the row, unique in its account. */
  readonly id: string;
  /** Changes exactly when something that we keep of the row changes. Countdowns are left out of it. */
  readonly contentHash: string;
  /**
   * Whether the row alone is enough.
   * - `when-changed`: look closer when the digest is new
   * - `always`: things move that the row does not show (a pending validation); look closer in every sweep
   * - `until-settled`: the row shows nothing at all; look closer in every sweep until what it stands for is
   *   neither pending nor unknown
   */
  readonly detailFetch: 'when-changed' | 'always' | 'until-settled';
  /**
   * What the row alone tells; `undefined` where that is nothing. Computed on demand: most rows of most sweeps are
   * unchanged and need none.
   */
  certificate(): ReportedCertificate | undefined;
}

/** A row, or a certificate of it, that could not be read. */
export interface RowProblem {
  /** The row's id where it has one. */
  readonly id?: string;
  /** For people; holds no secret and no personal data. */
  readonly message: string;
}
