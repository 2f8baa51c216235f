import { DAY, HOUR, parseInstant, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { CertificateStore, OrderStore } from './account-records.ts';
import {
  authorities,
  certificateOfOrder,
  expiredCertificate,
  servedCertificate,
  staleCertificate,
} from './sample-certificates.ts';
import { approvedOrder, issuedOrder, longIssuedOrder, submittedOrder } from './sample-orders.ts';
import { sampleOrder } from './seed-sample.ts';

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
