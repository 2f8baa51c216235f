import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { advance } from '../../shared/lifecycle/advance.ts';

/** Applies the deadlines that have passed but that the monitor has not processed yet, such as an expiry. */
export function currentState(state: CertificateState, now: Instant): CertificateState {
  return advance(state, { kind: 'time-passed' }, now) ?? state;
}

/** Whether an acknowledgement is in effect at `now`. */
export function isAcknowledged({ acknowledgement }: CertificateState, now: Instant): boolean {
  return acknowledgement !== undefined && acknowledgement.until > now;
}
