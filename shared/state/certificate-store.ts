import type { AccountReference } from '../certificates/certificate.ts';
import { identityForLookup } from '../certificates/certificate-identity.ts';
import type { Instant } from '../certificates/instant.ts';
import type { AccountState } from '../certificates/account-state.ts';
import {
  isHeldBack,
  isReplaced,
  isWatched,
  mayStillBeReplaced,
} from '../certificates/certificate-state.ts';
import type { CertificateState } from '../certificates/certificate-state.ts';
import { earliest } from '../certificates/instant.ts';
import { mainName } from '../certificates/names.ts';
import { isInForce } from '../certificates/status.ts';

/**
 * Stores the states of certificates and accounts.
 *
 * Contract, held by every implementation (`test/contracts/certificate-store.contract.ts`):
 * - Reads see every write that has completed before.
 * - Absent states are left out (`readCertificates`) or `undefined` (`readAccount`).
 * - A save happens only if the stored revision is `state.revision - 1`, or nothing is stored and
 *   `state.revision` is 1; otherwise nothing is written and the result is `conflict`. Of any number of concurrent
 * saves of one revision, exactly one is `saved`.
 * - The same save repeated is a `conflict`: read again if unsure. (Automatic retries of the database client after a
 * lost answer count as one save.)
 * - A state that cannot be read throws. `findDue` yields all others first and throws at the end.
 * - `findNamesakes` and `findByIdentity` use indexes that can lag behind, and return current states. A state that
 * cannot be read is left out.
 * - `replaceUnreadable` happens only if the stored certificate cannot be read, is not of a newer version, and
 *   `state.revision` follows the revision of the `MalformedItem` that reading it throws; otherwise nothing is
 * written and the result is `conflict`. A backup of the unreadable item is kept for 90 days.
 * - A saved state can be read again: an invalid state throws `MalformedItem`, and nothing is written.
 * - Failures of the database are thrown. Whether the write happened is then unknown.
 */
export interface CertificateStore {
  /** By key (`provider/account/id`), in any number. */
  readCertificates(keys: readonly string[]): Promise<Map<string, CertificateState>>;
  saveCertificate(state: CertificateState): Promise<SaveOutcome>;
  /** Overwrites a certificate that cannot be read. `state.changedAt` is part of the name of the backup. */
  replaceUnreadable(state: CertificateState): Promise<SaveOutcome>;
  /** The same for the state of an account. */
  replaceUnreadableAccount(state: AccountState): Promise<SaveOutcome>;
  readAccount(account: AccountReference): Promise<AccountState | undefined>;
  saveAccount(state: AccountState): Promise<SaveOutcome>;
  /**
   * Everything whose next deadline (`nextCertificateDeadline`, `nextAccountDeadline`) is at or before
   * `now`, most urgent first: accounts, then by `urgentBy`, then the rest. In batches; each has the number of
   * remaining items. The index can lag behind: a state that was just saved can be missing, or be returned once more.
   */
  findDue(now: Instant): AsyncIterable<DueItems>;
  /**
   * The certificates of all accounts that can have or be a successor, and whose main name (`mainNameForMatching`) is
   * one of these. A name of more than `MAX_NAMESAKES` certificates is ignored, because it does not identify a
   * certificate.
   */
  findNamesakes(names: readonly string[]): Promise<CertificateState[]>;
  /**
   * The certificates of all accounts with this identity (`identityOf`). Certificates of two issuers can share one:
   * `isSameCertificate` tells them apart.
   */
  findByIdentity(identity: string): Promise<CertificateState[]>;
}

export const MAX_NAMESAKES = 100;

export type SaveOutcome = 'saved' | 'conflict';

export interface DueItems {
  readonly certificates: readonly CertificateState[];
  readonly accounts: readonly AccountState[];
  /** How many due items are in none of the batches so far. */
  readonly remaining: number;
  /** Errors so far. They are thrown at the end. */
  readonly failures?: readonly unknown[];
}

/** When the state of a certificate next changes because time passes. `undefined` keeps it out of the index. */
export function nextCertificateDeadline(state: CertificateState): Instant | undefined {
  if (state.removedAt !== undefined) return state.successorCheckDueAt;
  const next = state.deadlines.find((one) => !isHeldBack(state, one));
  return earliest(state.successorCheckDueAt, next?.at);
}

/**
 * The expiry date, if the next deadline is about the expiry: of everything that is due at the same time, the
 * certificate that expires first has to be alerted first. `undefined` for deadlines that can wait for those.
 */
export function urgentBy(state: CertificateState): Instant | undefined {
  if (state.removedAt !== undefined) return undefined;
  const next = state.deadlines.find((deadline) => !isHeldBack(state, deadline));
  const isAboutExpiry = next?.kind === 'expiry' || next?.kind === 'expiry-reminder';
  return isAboutExpiry ? state.certificate.validity?.notAfter : undefined;
}

/**
 * The name under which a certificate is indexed while it is in force, or expired without a successor. `undefined`
 * keeps it out of the index of names.
 */
export function mainNameForMatching(state: CertificateState): string | undefined {
  const { certificate, removedAt, providerLinkOnly } = state;
  if (removedAt !== undefined || providerLinkOnly === true) return undefined;
  const watched =
    isInForce(certificate.status) || (mayStillBeReplaced(state) && !isReplaced(state));
  return watched && certificate.validity !== undefined ? mainName(certificate) : undefined;
}

/**
 * The identity under which a certificate is indexed while it is in force, has expired recently, or is revoked: the
 * revocation of a certificate with several entries is alerted once. `undefined` keeps it out of the index.
 */
export function identityOf(state: CertificateState): string | undefined {
  const isRevoked = state.removedAt === undefined && state.certificate.status === 'revoked';
  return isRevoked || isWatched(state) ? identityForLookup(state.certificate) : undefined;
}

/** When the state of an account next changes because time passes. */
export function nextAccountDeadline(state: AccountState): Instant | undefined {
  return state.staleAt;
}
