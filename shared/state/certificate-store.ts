import type { AccountReference } from '../certificates/certificate.ts';
import type { Instant } from '../certificates/instant.ts';
import type { AccountState } from '../certificates/account-state.ts';
import { isHeldBack, isReplaced, mayStillBeReplaced } from '../certificates/certificate-state.ts';
import type { CertificateState } from '../certificates/certificate-state.ts';
import { earliest } from '../certificates/instant.ts';
import { mainName } from '../certificates/names.ts';
import { isInForce } from '../certificates/status.ts';

/**
 * Where certificates and accounts are kept.
 *
 * Contract, held by every implementation (`test/contracts/certificate-store.contract.ts`):
 * - Reads see every write that was answered before them.
 * - What is absent is left out of the answer (`readCertificates`) or `undefined` (`readAccount`).
 * - A save happens only if the stored revision is `state.revision - 1`, or nothing is stored and
 *   `state.revision` is 1; otherwise nothing is written and the answer is `conflict`. Of any number of
 *   concurrent saves of one revision exactly one is `saved`.
 * - The same save repeated is a `conflict`: whoever is unsure reads again. (What the database's client
 *   repeats by itself, because an answer was lost, is one save.)
 * - A state that cannot be read throws, and hides no other one from `findDue`, which throws at its end.
 * - `findNamesakes` finds by an index that may lag behind, and answers states as they are; one that cannot be read is
 *   nobody's successor, and is left out.
 * - `replaceUnreadable` happens only if the stored certificate cannot be read, is not of a newer version, and
 *   `state.revision` follows the revision of the `MalformedItem` that reading it throws; otherwise nothing is written
 *   and the answer is `conflict`. The unreadable item is kept aside for 90 days.
 * - What is saved can be read back: a state that cannot throws `MalformedItem`, and nothing is written.
 * - Failures of the database itself are thrown, and say nothing of whether the write happened.
 */
export interface CertificateStore {
  /** By key (`provider/account/id`), in any number. */
  readCertificates(keys: readonly string[]): Promise<Map<string, CertificateState>>;
  saveCertificate(state: CertificateState): Promise<SaveOutcome>;
  /** Overwrites a certificate that cannot be read. `state.changedAt` names the item that is kept aside. */
  replaceUnreadable(state: CertificateState): Promise<SaveOutcome>;
  /** The same for the state of an account. */
  replaceUnreadableAccount(state: AccountState): Promise<SaveOutcome>;
  readAccount(account: AccountReference): Promise<AccountState | undefined>;
  saveAccount(state: AccountState): Promise<SaveOutcome>;
  /**
   * Everything whose next deadline (`nextCertificateDeadline`, `nextAccountDeadline`) is at or before
   * `now`, most urgent first: accounts, then by `urgentBy`, then the rest. In batches; each says how much is left.
   * The index behind it may lag behind: what was just saved may be missing, or be shown once more as it was.
   */
  findDue(now: Instant): AsyncIterable<DueItems>;
  /**
   * Every certificate of whatever account that may succeed or be succeeded, and whose main name (`mainNameForMatching`) is one
   * of these; none of a name that more than `MAX_NAMESAKES` have, which tells nobody apart.
   */
  findNamesakes(names: readonly string[]): Promise<CertificateState[]>;
}

export const MAX_NAMESAKES = 100;

export type SaveOutcome = 'saved' | 'conflict';

export interface DueItems {
  readonly certificates: readonly CertificateState[];
  readonly accounts: readonly AccountState[];
  /** How many items the index shows as due that are in none of the batches so far. */
  readonly remaining: number;
  /** What could not be read so far; all of it is thrown at the end, for who gets there. */
  readonly failures?: readonly unknown[];
}

/** When a certificate's state next changes by the clock alone; `undefined` keeps it out of the index. */
export function nextCertificateDeadline(state: CertificateState): Instant | undefined {
  if (state.removedAt !== undefined) return state.successorCheckDueAt;
  const next = state.deadlines.find((one) => !isHeldBack(state, one));
  return earliest(state.successorCheckDueAt, next?.at);
}

/**
 * The expiry date, where the next deadline is about the expiry: of everything that is due at the same time, the
 * certificate that expires first has to be alerted first. `undefined` for deadlines that can wait for those.
 */
export function urgentBy(state: CertificateState): Instant | undefined {
  if (state.removedAt !== undefined) return undefined;
  const next = state.deadlines.find((deadline) => !isHeldBack(state, deadline));
  const isAboutExpiry = next?.kind === 'expiry' || next?.kind === 'expiry-reminder';
  return isAboutExpiry ? state.certificate.validity?.notAfter : undefined;
}

/**
 * What a certificate is found by while it is in force, or has ended and nothing has taken its place yet; `undefined`
 * keeps it out of the index of names.
 */
export function mainNameForMatching(state: CertificateState): string | undefined {
  const { certificate, removedAt, providerLinkOnly } = state;
  if (removedAt !== undefined || providerLinkOnly === true) return undefined;
  const watched =
    isInForce(certificate.status) || (mayStillBeReplaced(state) && !isReplaced(state));
  return watched && certificate.validity !== undefined ? mainName(certificate) : undefined;
}

/** When an account's state next changes by the clock alone. */
export function nextAccountDeadline(state: AccountState): Instant | undefined {
  return state.staleAt;
}
