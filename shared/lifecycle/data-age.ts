import type { AccountFailure, AccountState } from '../certificates/account-state.ts';
import type { CertificateState, DataAge } from '../certificates/certificate-state.ts';
import { latest } from '../certificates/instant.ts';
import type { Instant } from '../certificates/instant.ts';

/**
 * How old the data of a certificate is if it was not just read: the time of the last complete sync of its account, or
 * the time when its own details were last fetched. The time is read from the state of the account, so that a sync
 * without changes writes no certificate.
 */
export function dataAge(
  state: CertificateState,
  account: AccountState | undefined,
  now: Instant,
): DataAge {
  const reported = state.dataAge?.asOf ?? state.changedAt;
  if (account === undefined) return { asOf: reported, unreachable: false };
  const { lastCompleteSyncAt: read, unreadable } = account;
  const skipped = mayConcern(state, unreadable?.failures?.last);
  return {
    asOf: read === undefined || skipped ? reported : latest(reported, read),
    unreachable: skipped || isUnreachable(account, now),
  };
}

/** Whether a complete sync could not read this certificate, as far as the failure names it. */
function mayConcern({ certificate }: CertificateState, failure: AccountFailure | undefined) {
  if (failure === undefined) return false;
  const { certificates = [], affected = certificates.length } = failure;
  return certificates.includes(certificate.id) || affected > certificates.length;
}

/** An account that is stale and not reported yet counts as unreachable. */
function isUnreachable({ health, staleAt }: AccountState, now: Instant): boolean {
  return health.status === 'unreachable' || (staleAt !== undefined && staleAt <= now);
}
