import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { crossDeadlines } from '../../shared/lifecycle/cross-deadlines.ts';

/** A state as it is by now, whether or not the monitor has noticed already: an end that has passed counts. */
export function asItIs(state: CertificateState, now: Instant): CertificateState {
  return state.removedAt === undefined ? (crossDeadlines(state, now) ?? state) : state;
}

/** Whether somebody has acknowledged what is the matter, and that still counts. */
export function isAcknowledged({ acknowledgement }: CertificateState, now: Instant): boolean {
  return acknowledgement !== undefined && acknowledgement.until > now;
}
