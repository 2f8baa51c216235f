import { DAY, HOUR, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { NewCertificate } from './new-certificate.ts';
import * as samples from './sample-certificates.ts';

/** A sub-user, whose orders are returned only if `children` is requested. */
export const SUB_USER = 'example-sub-user';

/** A realistic account: certificates of every type, most of them without problems. */
export function sampleAccount(now: Instant): readonly NewCertificate[] {
  const days = (count: number) => plus(now, count * DAY);
  const endingIn = (count: number, id: number, host: string) =>
    samples.issuedCertificate(now, {
      id,
      name: `${host}.autodns.example.com`,
      orderedAt: plus(days(count - 199), -HOUR),
    });
  const pending = (id: number, host: string, change: samples.CertificateChange) =>
    samples.pendingCertificate(now, { id, name: `${host}.autodns.example.net`, ...change });
  return [
    pending(571_001, 'shop', {}),
    pending(571_002, 'stalled', {
      orderedAt: days(-14),
      job: { waiting: 'DEFERRED' },
      authentication: { recordType: 'CNAME', setting: 'spaces' },
    }),
    pending(571_003, 'mail', {
      job: { waiting: 'DEFFERED' },
      authentication: { method: 'EMAIL' },
    }),
    pending(571_004, 'files', { authentication: { method: 'FILE' } }),
    pending(571_005, 'hosted', { authentication: { provisioning: true, setting: 'two-tabs' } }),
    pending(571_006, 'several', {
      names: ['several.autodns.example.net', '*.several.autodns.example.net'],
      authentication: { label: '', setting: 'broken' },
    }),
    samples.reviewedCertificate(now, { id: 571_007 }),
    samples.unconfirmedCertificate(now, { id: 571_008 }),
    endingIn(3, 571_011, 'pay'),
    endingIn(12, 571_012, 'mail'),
    endingIn(25, 571_013, 'docs'),
    endingIn(90, 571_014, 'www'),
    endingIn(180, 571_015, 'static'),
    samples.expiredCertificate(now, { id: 571_021 }),
    samples.reissuePendingCertificate(now, { id: 571_022 }),
    samples.reissuedCertificate(now, { id: 571_023 }),
    ...samples.successorPair(now, { old: 571_024, successor: 571_025 }),
    samples.revokedCertificate(now, { id: 571_026 }),
    samples.issuedCertificate(now, {
      id: 571_027,
      name: 'leaving.autodns.example.com',
      deletion: { requestedAt: days(-1) },
    }),
    samples.failedCertificate(now, { id: 571_028 }),
    samples.cancelledCertificate(now, { id: 571_029 }),
    pending(571_030, 'odd', { job: { status: 'A_WORD_THAT_NOBODY_DOCUMENTS' } }),
    samples.undatedCertificate(now, { id: 571_031 }),
    samples.documentCertificate(now, { id: 571_032 }),
    samples.issuedCertificate(now, {
      id: 571_033,
      name: 'plan.autodns.example.com',
      payable: days(900),
      reissueRequired: true,
    }),
    samples.issuedCertificate(now, {
      id: 571_034,
      name: 'sub.autodns.example.com',
      owner: SUB_USER,
      comment: 'Example comment',
    }),
  ];
}
