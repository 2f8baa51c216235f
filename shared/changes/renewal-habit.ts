import { keyOf } from '../certificates/certificate-state.ts';
import type { CertificateState, RenewalHabit } from '../certificates/certificate-state.ts';
import { millisecondsBetween } from '../certificates/instant.ts';
import { isInForce } from '../certificates/status.ts';

/**
 * How long before the end of the certificate before it a successor came; `undefined` where that cannot be told,
 * or where it came too late to be a habit that anybody should count on.
 */
export function renewalHabitOf(
  successor: Pick<CertificateState, 'certificate' | 'firstSeenAt' | 'baseline'>,
  predecessor: CertificateState | undefined,
): RenewalHabit | undefined {
  const { certificate, firstSeenAt, baseline } = successor;
  const end = predecessor?.certificate.validity?.notAfter;
  if (predecessor === undefined || end === undefined || !isInForce(certificate.status)) {
    return undefined;
  }
  // What was there before we were may have come at any time.
  const came = certificate.validity?.notBefore ?? (baseline ? undefined : firstSeenAt);
  const lead = came === undefined ? 0 : millisecondsBetween(came, end);
  return lead > 0 ? { leadMilliseconds: lead, from: keyOf(predecessor) } : undefined;
}
