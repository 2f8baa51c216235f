import { DAY, HOUR, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { LifeCycle, Story } from '../simulator-kind.ts';
import type { CertificateStore, OrderStore } from './account-records.ts';
import { transitionsOf } from './enrolment-order.ts';
import { certificateOfOrder, servedCertificate } from './sample-account.ts';

/**
 * Four timelines. The most important one is a request that is approved, waits for its validation and is issued. Scans
 * find its certificate, which is never renewed. Another certificate is renewed by a request, and no longer found.
 */
export function seedLifeCycle(
  start: Instant,
  { orders, certificates }: { orders: OrderStore; certificates: CertificateStore },
): LifeCycle {
  const after = (days: number, hours = 0) => plus(start, days * DAY + hours * HOUR);

  const forgotten = orders.add({
    uuid: uuid(1),
    commonName: 'shop.qualys.example.net',
    createdAt: after(0, -3),
    approvedAt: after(0, 6),
    issuedAt: after(2, 7),
  });
  const forgottenCertificate = certificates.add(
    certificateOfOrder(forgotten, { validTo: after(2 + 47, 7), foundAt: after(4, 7) }),
  );

  const old = certificates.add(
    servedCertificate(start, {
      commonName: 'api.qualys.example.com',
      validFrom: after(-142),
      validTo: after(57),
      lostAt: after(7, 2),
    }),
  );
  const renewal = orders.add({
    uuid: uuid(2),
    commonName: 'api.qualys.example.com',
    createdAt: after(-1),
    approvedAt: after(6),
    issuedAt: after(7),
    renewalOf: old.certhash,
  });
  const renewed = certificates.add(certificateOfOrder(renewal));

  const rejected = orders.add({
    uuid: uuid(3),
    commonName: 'wrong.qualys.example.org',
    createdAt: after(-1),
    rejectedAt: after(3),
  });
  const stable = certificates.add(
    servedCertificate(start, { commonName: 'www.qualys.example.com', validFrom: after(-20) }),
  );

  const ordered = [forgotten, renewal, rejected];
  const found = [forgottenCertificate, old, renewed, stable];
  const last = after(60);
  const moments = [
    ...ordered.flatMap(transitionsOf),
    ...found.flatMap(({ foundAt, lostAt, validTo }) => [foundAt, lostAt, validTo]),
  ].filter((at) => at !== undefined && at > start && at < last);

  return {
    moments: [...new Set(moments as Instant[])].sort(),
    stories: [
      {
        ...subjectOf(forgotten),
        plot: 'waits for its validation, is issued, and is then found by a scan, whose certificate causes the alerts',
        statuses: ['pending-review', 'pending-validation', 'pending-review', 'issued', 'expired'],
        renewedBy: forgottenCertificate.certhash,
        withoutRecord: true,
      },
      {
        ...subjectOf(forgottenCertificate),
        plot: 'is found, is never renewed, and expires',
        statuses: ['issued', 'expired'],
      },
      {
        ...subjectOf(old),
        plot: 'is renewed in time, and no longer found',
        statuses: ['issued'],
        renewedBy: renewed.certhash,
      },
      {
        ...subjectOf(renewal),
        plot: 'renews the previous certificate',
        statuses: ['pending-review', 'pending-validation', 'issued'],
        renewedBy: renewed.certhash,
        withoutRecord: true,
      },
      { ...subjectOf(renewed), plot: 'replaces the previous certificate', statuses: ['issued'] },
      {
        ...subjectOf(rejected),
        plot: 'is rejected by its approver',
        statuses: ['pending-review', 'rejected'],
      },
      { ...subjectOf(stable), plot: 'does not expire soon', statuses: ['issued'] },
    ],
  };
}

function uuid(count: number): string {
  return `c0de000${count}-9ec3-11f0-8c1d-eb66140967e3`;
}

function subjectOf(
  one: { readonly commonName: string } & (
    | { readonly uuid: string }
    | { readonly certhash: string }
  ),
): Pick<Story, 'id' | 'commonName'> {
  return { id: 'uuid' in one ? one.uuid : one.certhash, commonName: one.commonName };
}
