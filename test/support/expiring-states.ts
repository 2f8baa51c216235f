import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import type { Certificate } from '../../shared/certificates/certificate.ts';
import { DAY, plus } from '../../shared/certificates/instant.ts';
import { DEFAULT_ALARM_POLICY } from '../../shared/lifecycle/alarm-policy.ts';
import { observeCertificate } from '../../shared/lifecycle/observe-certificate.ts';
import { at, issuedCertificate } from './certificates.ts';

/** The time of these states. */
export const NOW = at('2027-02-01');

/** The state of a newly discovered certificate. */
export function found(certificate: Certificate, now = NOW): CertificateState {
  const observation = { now, policy: DEFAULT_ALARM_POLICY, tags: {}, initialInventory: false };
  const state = observeCertificate(undefined, certificate, observation);
  if (state === undefined) throw new Error('a new certificate has a state');
  return state;
}

/** A certificate of 100 days that expires in this number of days. */
export function expiring(days: number, changes: Partial<Certificate> = {}): CertificateState {
  const notAfter = plus(NOW, days * DAY);
  const validity = {
    notBefore: plus(notAfter, -100 * DAY),
    notAfter,
    precision: 'instant' as const,
  };
  return found(
    issuedCertificate({ id: `${days}`, commonName: `in-${days}`, validity, ...changes }),
  );
}
