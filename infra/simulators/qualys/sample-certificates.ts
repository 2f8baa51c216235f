import { DAY, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { EnrolmentOrder } from './enrolment-order.ts';
import type { NewCertificate } from './inventory-certificate.ts';

/** Certificates as scans find them, seen from `now`. `change` alters whatever a case is about. */
export type CertificateChange = Partial<NewCertificate>;

/** Issued a month ago, found ever since, with half a year to go. */
export function servedCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  const validFrom = change.validFrom ?? plus(now, -30 * DAY);
  return {
    commonName: 'www.qualys.example.com',
    validFrom,
    validTo: plus(validFrom, 199 * DAY),
    ...change,
  };
}

/** What an issued order has brought, from the scan on that finds it. */
export function certificateOfOrder(
  order: EnrolmentOrder,
  change: CertificateChange = {},
): NewCertificate {
  const { commonName, dnsNames, issuer, issuedAt } = order;
  if (issuedAt === undefined) throw new RangeError(`order ${order.uuid} is never issued`);
  return {
    commonName,
    dnsNames: [...new Set([commonName, ...(dnsNames ?? [])])],
    issuer,
    validFrom: issuedAt,
    validTo: plus(issuedAt, 199 * DAY),
    foundAt: issuedAt,
    ...change,
  };
}

/** Ended ten days ago, and is served all the same. */
export function expiredCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  return servedCertificate(now, {
    commonName: 'old.qualys.example.com',
    validFrom: plus(now, -209 * DAY),
    validTo: plus(now, -10 * DAY),
    ...change,
  });
}

/** Has months to go, but no scan has found it for two. */
export function staleCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  return servedCertificate(now, {
    commonName: 'gone.qualys.example.com',
    validFrom: plus(now, -90 * DAY),
    lostAt: plus(now, -60 * DAY),
    ...change,
  });
}

/** The authority's own certificates, which are in the inventory too. */
export function authorities(now: Instant): readonly NewCertificate[] {
  const [validFrom, validTo] = [plus(now, -900 * DAY), plus(now, 900 * DAY)];
  return [
    { type: 'Root', commonName: 'DigiCert Test Root CA', validFrom, validTo, issuer: undefined },
    {
      type: 'Intermediate',
      commonName: 'DigiCert Test SHA2 Intermediate CA-1',
      validFrom,
      validTo,
    },
  ];
}
