import { DAY, plus, HOUR, parseInstant } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { EnrolmentOrder, NewOrder } from './enrolment-order.ts';
import type { NewCertificate } from './inventory-certificate.ts';
import type { CertificateStore, OrderStore } from './account-records.ts';
import { sampleOrder } from './vendor-samples.ts';

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

/** Typical certificate requests relative to `now`. */
type OrderChange = Partial<NewOrder>;

/** Made two days ago, and not approved yet. */
export function submittedOrder(now: Instant, change: OrderChange = {}): NewOrder {
  return {
    commonName: 'new.qualys.example.net',
    createdAt: plus(now, -2 * DAY),
    ...change,
  };
}

/** Approved yesterday, and sent to the CA. */
export function approvedOrder(now: Instant, change: OrderChange = {}): NewOrder {
  return submittedOrder(now, {
    commonName: 'shop.qualys.example.net',
    approvedAt: plus(now, -DAY),
    ...change,
  });
}

/** Issued an hour ago. A scan may not have found the certificate yet. */
export function issuedOrder(now: Instant, change: OrderChange = {}): NewOrder {
  return approvedOrder(now, {
    commonName: 'api.qualys.example.com',
    issuedAt: plus(now, -HOUR),
    ...change,
  });
}

/** Issued ten days ago, so that a scan has found the certificate. */
export function longIssuedOrder(now: Instant, change: OrderChange = {}): NewOrder {
  const days = (count: number) => plus(now, count * DAY);
  const dates = { createdAt: days(-12), approvedAt: days(-11), issuedAt: days(-10) };
  return issuedOrder(now, { ...dates, ...change });
}

/** A realistic account: certificates of every type, most of them without problems. */
export function seedSampleAccount(
  now: Instant,
  { orders, certificates }: { orders: OrderStore; certificates: CertificateStore },
): void {
  const days = (count: number) => plus(now, count * DAY);
  for (const authority of authorities(now)) certificates.add(authority);
  const endingIn = (count: number, name: string) =>
    certificates.add(
      servedCertificate(now, {
        commonName: `${name}.qualys.example.com`,
        validFrom: days(count - 199),
        validTo: days(count),
      }),
    );
  endingIn(3, 'pay');
  endingIn(12, 'mail');
  endingIn(90, 'www');
  certificates.add(expiredCertificate(now));
  certificates.add(staleCertificate(now));
  certificates.add(
    servedCertificate(now, {
      commonName: 'printer\u0000.qualys.example.com\u0000',
      dnsNames: [],
      issuer: undefined,
    }),
  );
  certificates.add(
    servedCertificate(now, {
      commonName: 'scoped.qualys.example.com',
      validFrom: days(-40),
      tags: ['scoped'],
    }),
  );

  orders.add(sampleOrder({ createdAt: parseInstant('2020-09-01T08:54:50.473Z') ?? now }));
  orders.add(submittedOrder(now, { product: 42 }));
  orders.add(approvedOrder(now, { caStatus: 'processing', hasPrivateKey: true }));
  orders.add(
    approvedOrder(now, {
      commonName: '*.wild.qualys.example.org',
      dnsNames: ['*.wild.qualys.example.org', 'wild.qualys.example.org'],
      caStatus: 'needs_approval',
      validity: { validityYears: null, validityDays: 90, customExpirationDate: null },
    }),
  );
  const deployed = orders.add(
    issuedOrder(now, { approvedAt: days(-3), createdAt: days(-4), issuedAt: days(-2) }),
  );
  certificates.add(certificateOfOrder(deployed));
  const old = certificates.add(
    servedCertificate(now, {
      commonName: 'renewed.qualys.example.com',
      validFrom: days(-170),
      lostAt: plus(now, -30 * HOUR),
    }),
  );
  const renewal = orders.add(
    issuedOrder(now, {
      commonName: 'renewed.qualys.example.com',
      createdAt: days(-4),
      approvedAt: days(-3),
      issuedAt: days(-2),
      renewalOf: old.certhash,
    }),
  );
  certificates.add(certificateOfOrder(renewal));
  orders.add(issuedOrder(now, { commonName: 'fresh.qualys.example.com' }));
  orders.add(
    longIssuedOrder(now, {
      commonName: 'nowhere.qualys.example.com',
      validity: {
        validityYears: null,
        validityDays: null,
        customExpirationDate: days(90).slice(0, 10),
      },
    }),
  );
  orders.add(submittedOrder(now, { commonName: 'wrong.qualys.example.org', rejectedAt: days(-1) }));
  orders.add(
    submittedOrder(now, { commonName: 'dropped.qualys.example.org', cancelledAt: days(-1) }),
  );
  orders.add(approvedOrder(now, { commonName: 'odd.qualys.example.com', status: 'ON_HOLD' }));
}
