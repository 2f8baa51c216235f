import { DAY, HOUR, plus } from '../../../../shared/certificates/instant.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';
import type { NewCertificate } from './new-certificate.ts';

/** Certificates as accounts have them, seen from `now`. `change` alters whatever a case is about. */
export type CertificateChange = Partial<NewCertificate>;

/** Issued a month ago, with half a year to go. */
export function issuedCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  const orderedAt = change.orderedAt ?? plus(now, -30 * DAY);
  const issuedAt = plus(orderedAt, HOUR);
  return {
    name: 'www.autodns.example.com',
    orderedAt,
    job: { provenAt: orderedAt, ...change.job },
    issuedAt,
    notAfter: plus(issuedAt, 199 * DAY),
    ...without(change),
  };
}

/** Ordered two days ago; the TXT record is not there yet. */
export function pendingCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  return { name: 'shop.autodns.example.net', orderedAt: plus(now, -2 * DAY), ...change };
}

function without({ job: _merged, ...rest }: CertificateChange): CertificateChange {
  return rest;
}
