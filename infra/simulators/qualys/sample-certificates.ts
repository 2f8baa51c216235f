import { DAY, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { EnrolmentOrder } from './enrolment-order.ts';
import type { NewCertificate } from './inventory-certificate.ts';

/** Typical certificates of scans relative to `now`. `change` overrides values. */
export type CertificateChange = Partial<NewCertificate>;

/** Issued a month ago, found since then; expires in half a year. */
export function servedCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  const validFrom = change.validFrom ?? plus(now, -30 * DAY);
  return {
    commonName: 'www.qualys.example.com',
    validFrom,
    validTo: plus(validFrom, 199 * DAY),
    ...change,
  };
}

/** The certificate of an issued order, from its first scan on. */
export function certificateOfOrder(
  order: EnrolmentOrder,
  change: CertificateChange = {},
): NewCertificate {
  const { commonName, dnsNames, issuer, issuedAt } = order;
  if (issuedAt === undefined) throw new RangeError(`Order ${order.uuid} is never issued.`);
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

/** Expired ten days ago, and is still found. */
export function expiredCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  return servedCertificate(now, {
    commonName: 'old.qualys.example.com',
    validFrom: plus(now, -209 * DAY),
    validTo: plus(now, -10 * DAY),
    ...change,
  });
}

/** Valid for months, but not found by a scan for two months. */
export function staleCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  return servedCertificate(now, {
    commonName: 'gone.qualys.example.com',
    validFrom: plus(now, -90 * DAY),
    lostAt: plus(now, -60 * DAY),
    ...change,
  });
}

/** The CA certificates, which are in the inventory too. */
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
