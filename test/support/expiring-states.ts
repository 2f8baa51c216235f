import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import type { Certificate } from '../../shared/certificates/certificate.ts';
import { DAY, plus } from '../../shared/certificates/instant.ts';
import { at, issuedCertificate } from './certificates.ts';
import { checked, discovered } from './inputs.ts';

/** The time of these states. */
export const NOW = at('2027-02-01');

/** The state of a newly discovered certificate. */
export function found(certificate: Certificate, now = NOW): CertificateState {
  return checked(discovered(certificate, now), now);
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
