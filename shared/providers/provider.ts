import type { Certificate, ReportedCertificate } from '../certificates/certificate.ts';
import type { Instant } from '../certificates/instant.ts';
import type { MessageProblem } from '../certificates/message-state.ts';

/**
 * A certificate provider, as a sync uses it: a listing in pages, and the details of one row.
 *
 * Contract, tested for every implementation (`test/contracts/provider.contract.ts`):
 * - `list`, called repeatedly with the cursor of the previous page and first without one, returns every certificate of
 *   the account at least once and ends with a page without a cursor. It never ends early without an error.
 * - Rows can repeat across pages; the caller drops repetitions by `id`.
 * - A row that cannot be read becomes a `problem` and hides no other row.
 * - Failures are thrown as `ProviderError`; a used-up time or request budget as `BudgetExhausted`.
 * - After an `authentication` failure, no further request is sent in the run, and every later call fails with it.
 * - Requests only read.
 * - No return value and no error contains a secret or personal data.
 */
export interface CertificateProvider<Row extends ListingRow = ListingRow> {
  /**
   * One page of the listing. `cursor` is opaque plain text and is still valid in a later process.
   *
   * @param known the content hash of the page that the same cursor returned in the last complete sync. With it, a
   * provider can recognize the same response without parsing it.
   */
  list(cursor: string | undefined, run: ProviderRun, known?: string): Promise<ListingPage<Row>>;
  /**
   * The details of a row of this account, as one certificate or several (an order and its duplicates). The first certificate has the id
   * of the row. A document that never changes, such as a certificate file, is not requested again if `known` has its
   * content.
   */
  fetchDetails(
    row: Row,
    run: ProviderRun,
    known?: KnownCertificate,
  ): Promise<ReportedCertificate[]>;
  /**
   * Checks the credentials: lists as few certificates as the API allows, and reads which further permissions they have, in at
   * most four requests. Throws like `list`. Absent if the account has no credentials.
   */
  checkAccess?(run: ProviderRun): Promise<AccountAccess>;
  /** Why an issued certificate can have no expiry, and what to do, as the end of a sentence: `: let … scan it`. */
  readonly withoutEnd?: string;
  /** Only if the provider has a message queue and the settings enable it. */
  readonly messages?: MessageQueue;
}

/** The permissions of credentials in addition to listing certificates. */
export interface AccountAccess {
  /**
   * Whether they can also order or change certificates, which the monitor never does. `not-applicable`: the account has
   * no credentials of its own.
   */
  readonly writes: 'allowed' | 'denied' | 'not-stated' | 'not-applicable';
  /** What the provider states, as a sentence without a full stop. */
  readonly message: string;
  /** What to do, as a sentence without a full stop; absent if no action is needed. */
  readonly action?: string;
}

/**
 * The message queue of a provider. It keeps each message until it is confirmed.
 *
 * Contract:
 * - `next` returns the oldest message that is not confirmed, the same one each time; `undefined` if there is none. It
 *   changes nothing at the provider.
 * - `confirm` removes the message permanently, for every reader of the account. Call it only after the message is
 *   stored. Confirming a removed message is not an error.
 * - No message contains a secret or personal data.
 */
export interface MessageQueue {
  next(run: ProviderRun): Promise<ProviderMessage | undefined>;
  confirm(id: string, run: ProviderRun): Promise<void>;
  /** How to handle messages that are not about certificates: they block the messages after them. */
  readonly unknown: 'stop' | 'confirm';
  /** Maximum number of messages to confirm in one run. */
  readonly maxPerRun: number;
}

export interface ProviderMessage {
  /** The provider's message id, unique in the account. */
  readonly id: string;
  readonly createdAt?: Instant;
  /** The subject: a certificate of the account, or another object. */
  readonly about:
    | { readonly kind: 'certificate'; readonly certificate?: string; readonly name?: string }
    | { readonly kind: 'other'; readonly type: string; readonly name?: string };
  /** The operation and its status, in the provider's words. */
  readonly action?: string;
  readonly status?: string;
  /** The problem to report; only for messages about certificates. */
  readonly problem?: MessageProblem;
  /** The whole message without contacts, keys and codes. */
  readonly content: unknown;
}

/** Returns the stored certificate with the provider's id; `undefined` if there is none. */
export type KnownCertificate = (id: string) => Promise<Certificate | undefined>;

/**
 * The limits of one run: `signal` aborts pending calls, `deadline` is when to stop sending requests (epoch
 * milliseconds).
 */
export interface ProviderRun {
  readonly signal: AbortSignal;
  readonly deadline: number;
}

/** `rows` and `problems` can be computed on demand: a sync does not read them if the page has not changed. */
export interface ListingPage<Row extends ListingRow = ListingRow> {
  /**
   * Changes when anything in the response changes, countdowns included. The same hash means the same rows and problems.
   * Absent if it is not worth computing.
   */
  readonly contentHash?: string;
  readonly rows: readonly Row[];
  readonly problems: readonly RowProblem[];
  /**
   * Sentences for operators about a successful listing. They stay the same while nothing changes, and are logged once.
   */
  readonly notes?: readonly string[];
  /** The cursor of the next page; absent on the last page. */
  readonly next?: string;
}

export interface ListingRow {
  /** The provider's id of the row, unique in the account. */
  readonly id: string;
  /** Changes exactly when a stored field of the row changes. Countdowns are not part of it. */
  readonly contentHash: string;
  /**
   * When to fetch the details of the row.
   * - `when-changed`: if the content hash is new
   * - `always`: in every sync, because details change that the row does not show (a pending validation)
   * - `until-settled`: in every sync until the status is neither pending nor unknown, because the row shows no facts
   */
  readonly detailFetch: 'when-changed' | 'always' | 'until-settled';
  /** The facts in the row; `undefined` if it has none. Computed on demand, because most rows do not change. */
  certificate(): ReportedCertificate | undefined;
}

/** A row, or one of its certificates, that could not be read. */
export interface RowProblem {
  /** The id of the row, if it has one. */
  readonly id?: string;
  /** For users. Contains no secret and no personal data. */
  readonly message: string;
}
