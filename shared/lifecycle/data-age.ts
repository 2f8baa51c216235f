import type { AccountFailure, AccountState } from '../certificates/account-state.ts';
import type { CertificateState, DataAge } from '../certificates/certificate-state.ts';
import { latest } from '../certificates/instant.ts';
import type { Instant } from '../certificates/instant.ts';

/**
 * How old the facts of a certificate are when nobody has just told them: as its account was last read completely,
 * or as the certificate itself was last looked at. Read from the account's state, so that no sweep has to write down
 * that it found nothing new.
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

/** Whether a sweep that saw the whole listing could not read this certificate, as far as it says. */
function mayConcern({ certificate }: CertificateState, failure: AccountFailure | undefined) {
  if (failure === undefined) return false;
  const { certificates = [], affected = certificates.length } = failure;
  return certificates.includes(certificate.id) || affected > certificates.length;
}

/** Staleness that is due and not yet told of counts. */
function isUnreachable({ health, staleAt }: AccountState, now: Instant): boolean {
  return health.status === 'unreachable' || (staleAt !== undefined && staleAt <= now);
}
