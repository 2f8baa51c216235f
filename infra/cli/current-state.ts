import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { crossDeadlines } from '../../shared/lifecycle/cross-deadlines.ts';

/** Applies the deadlines that have passed but that the monitor has not processed yet, such as an expiry. */
export function currentState(state: CertificateState, now: Instant): CertificateState {
  return state.removedAt === undefined ? (crossDeadlines(state, now) ?? state) : state;
}

/** Whether an acknowledgement is in effect at `now`. */
export function isAcknowledged({ acknowledgement }: CertificateState, now: Instant): boolean {
  return acknowledgement !== undefined && acknowledgement.until > now;
}
