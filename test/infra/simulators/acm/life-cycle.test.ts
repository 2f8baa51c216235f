import { expect, test } from 'vitest';
import type { NewCertificate } from '../../../../infra/simulators/acm/certificate.ts';
import {
  importedCertificate,
  issuedCertificate,
  loadBalancer,
  pendingCertificate,
} from '../../../../infra/simulators/acm/sample-account.ts';
import { DAY, plus } from '../../../../shared/certificates/instant.ts';
import { at } from '../../../support/certificates.ts';
import { openAccount, virtualTime } from './account.ts';

const NOW = at('2026-11-22T10:00:00Z');
const after = (days: number) => plus(NOW, days * DAY);

interface CertificateDocument extends Record<string, unknown> {
  readonly RenewalSummary?: { readonly RenewalStatus: string };
}

async function documentsOf(certificate: NewCertificate, days: readonly number[]) {
  const time = virtualTime(NOW);
  const { simulator, ask } = await openAccount({ clock: time.clock });
  const { arn } = simulator.certificates.add(certificate);
  const documents: CertificateDocument[] = [];
  for (const day of days) {
    const response = await ask('DescribeCertificate', JSON.stringify({ CertificateArn: arn }));
    documents.push(JSON.parse(await response.text()).Certificate);
    time.pass(day * DAY);
  }
  return documents;
}

test.each<[string, NewCertificate, readonly string[]]>([
  [
    'a request that is validated',
    pendingCertificate(NOW, { requestedAt: NOW, issuedAt: after(1), notAfter: after(2) }),
    ['PENDING_VALIDATION', 'ISSUED', 'EXPIRED'],
  ],
  [
    'a request that is not validated within 72 hours',
    pendingCertificate(NOW, { requestedAt: after(-2) }),
    ['PENDING_VALIDATION', 'VALIDATION_TIMED_OUT', 'VALIDATION_TIMED_OUT'],
  ],
  [
    'a request that fails',
    pendingCertificate(NOW, { requestedAt: NOW, failure: { at: after(1), reason: 'CAA_ERROR' } }),
    ['PENDING_VALIDATION', 'FAILED', 'FAILED'],
  ],
  [
    'a certificate that is revoked',
    issuedCertificate(NOW, { revocation: { at: after(1), reason: 'KEY_COMPROMISE' } }),
    ['ISSUED', 'REVOKED', 'REVOKED'],
  ],
  [
    'an imported certificate',
    importedCertificate(NOW, { notAfter: after(2) }),
    ['ISSUED', 'ISSUED', 'EXPIRED'],
  ],
])('the statuses of %s follow from the time', async (_, certificate, statuses) => {
  const documents = await documentsOf(certificate, [1, 1, 1]);
  expect(documents.map(({ ['Status']: status }) => status)).toEqual(statuses);
});

test('a renewal keeps the ARN, and changes serial number and validity', async () => {
  const renewals = [
    {
      startedAt: after(1),
      validationPendingAt: after(2),
      issuedAt: after(3),
      notAfter: after(200),
    },
  ];
  const documents = await documentsOf(issuedCertificate(NOW, { renewals }), [1, 1, 1, 1]);
  const statusesOf = documents.map(({ RenewalSummary }) => RenewalSummary?.RenewalStatus);
  expect(statusesOf).toEqual([undefined, 'PENDING_AUTO_RENEWAL', 'PENDING_VALIDATION', 'SUCCESS']);
  expect(new Set(documents.map(({ ['CertificateArn']: arn }) => arn)).size).toBe(1);
  expect(new Set(documents.map(({ ['Serial']: serial }) => serial)).size).toBe(2);
  expect(new Set(documents.map(({ ['NotAfter']: notAfter }) => notAfter)).size).toBe(2);
});

test('a certificate is eligible for renewal while it is issued and used, and not if it was imported', async () => {
  const user = { ...loadBalancer('web', after(1)), until: after(2) };
  const [unused, used, again] = await documentsOf(
    issuedCertificate(NOW, { users: [user] }),
    [1, 1, 1],
  );
  expect([unused, used, again].map((document) => document?.['RenewalEligibility'])).toEqual([
    'INELIGIBLE',
    'ELIGIBLE',
    'INELIGIBLE',
  ]);
  expect(used?.['InUseBy']).toEqual([user.arn]);
  const [imported] = await documentsOf(importedCertificate(NOW), [1]);
  expect(imported?.['RenewalEligibility']).toBe('INELIGIBLE');
});
