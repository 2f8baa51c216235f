import { expect, test } from 'vitest';
import type { Certificate, ReportedCertificate } from '../../../shared/certificates/certificate.ts';
import { mergeReported } from '../../../shared/lifecycle/merge-reported.ts';
import { at, issuedCertificate } from '../../support/certificates.ts';

const facts = {
  serialNumber: '7C0FFEE',
  fingerprint: '0a'.repeat(32),
  issuer: 'Example CA 1',
  issuerOrganization: 'Example Trust',
  keyAlgorithm: 'RSA',
  keySize: 2048,
  signatureAlgorithm: 'SHA256WITHRSA',
};
const before = issuedCertificate({ ...facts, orderNumber: '4711', comment: 'shop' });

test('a listing without details keeps the known details', () => {
  expect(mergeReported(before, issuedCertificate())).toEqual(before);
});

test.each([
  ['its serial number', { serialNumber: 'BEEF' }],
  ['its fingerprint', { fingerprint: '0b'.repeat(32) }],
  ['its expiry', { validity: { notAfter: at('2027-09-01'), precision: 'day' as const } }],
])(
  'a reissue, detected by %s, keeps no X.509 facts of the previous certificate',
  (_by, changes) => {
    const { validity } = issuedCertificate();
    expect(mergeReported(before, issuedCertificate(changes))).toEqual(
      issuedCertificate({ validity, orderNumber: '4711', comment: 'shop', ...changes }),
    );
  },
);

test('a less exact expiry does not replace the known one', () => {
  const rough = { notAfter: at('2027-04-10'), precision: 'assumed-zone' as const };
  expect(mergeReported(before, issuedCertificate({ validity: rough }))).toEqual(before);
});

test('a more exact expiry replaces the known one and keeps all other facts', () => {
  const rough = issuedCertificate({
    ...facts,
    validity: { notAfter: at('2027-04-10'), precision: 'day' },
  });
  const exact = issuedCertificate({
    validity: { notAfter: at('2027-04-10T23:59:59Z'), precision: 'instant' },
  });
  expect(mergeReported(rough, exact)).toEqual({ ...rough, ...exact });
});

test('a text that is reported to be empty is removed, also at discovery', () => {
  const { comment: _none, ...withoutComment } = before;
  expect(mergeReported(before, issuedCertificate({ comment: '' }))).toEqual(withoutComment);
  expect(mergeReported(undefined, issuedCertificate({ comment: '' }))).toEqual(issuedCertificate());
});

type Reported = Partial<ReportedCertificate>;
const FINAL = ['expired', 'revoked', 'rejected', 'cancelled'] as const;
const END = { validity: { notAfter: at('2027-04-11'), precision: 'instant' as const } };

test.each<[string, Certificate['status'], Reported]>([
  ['an issued certificate with the same serial number', 'revoked', { serialNumber: '7C0FFEE' }],
  ['a listing with the status issued', 'revoked', { ...END }],
  ['an undocumented status', 'revoked', { status: 'unknown', rawStatus: 'NEW' }],
  ['an undocumented status', 'cancelled', { status: 'unknown', rawStatus: 'NEW' }],
  ['an undocumented status', 'rejected', { status: 'unknown', rawStatus: 'NEW' }],
  ...FINAL.map((status): [string, Certificate['status'], Reported] => [
    'an inferred status',
    status,
    { status: 'pending-validation', rawStatus: 'PENDING', statusInferred: true },
  ]),
])('%s does not replace the final status %s', (_what, status, rest) => {
  const finished = { ...before, status, rawStatus: 'FINAL' };
  expect(mergeReported(finished, issuedCertificate(rest))).toMatchObject({
    ...{ status, rawStatus: 'FINAL' },
  });
});

test.each<[string, Certificate['status'], Partial<Certificate>]>([
  ['a certificate with another serial number', 'revoked', { serialNumber: 'BEEF' }],
  [
    'a certificate with another expiry',
    'revoked',
    { validity: { notAfter: at('2027-09-01'), precision: 'day' } },
  ],
  ['another application', 'rejected', { status: 'pending-validation', rawStatus: 'CHECKING' }],
  ['another application', 'cancelled', { status: 'awaiting-application', rawStatus: 'PAID' }],
  ['a certificate that was issued later', 'cancelled', {}],
  ['another final status', 'expired', { status: 'revoked', rawStatus: 'revoked' }],
])('%s replaces the final status %s', (_what, status, changes) => {
  const rest = issuedCertificate(changes);
  expect(mergeReported({ ...before, status, rawStatus: 'FINAL' }, rest)).toMatchObject({
    ...{ status: rest.status, rawStatus: rest.rawStatus },
  });
});

test('an inferred status replaces a status that is not final, and the inference is not stored', () => {
  const rest = issuedCertificate({ status: 'pending-validation' });
  const inferred = { ...rest, statusInferred: true };
  expect(mergeReported(undefined, inferred)).toEqual(rest);
  expect(mergeReported(issuedCertificate({ status: 'pending-review' }), inferred)).toEqual(rest);
});

test('a listing adds no common name if the details have none', () => {
  const { commonName: _none, ...detailed } = before;
  const listed = issuedCertificate();
  expect(mergeReported(detailed, listed, { sameStatus: false })).toEqual(detailed);
});

test.each([
  ['at least one day', at('2027-01-02T00:00:00Z'), 'issued'],
  ['less than one day', at('2027-01-01T23:59:59Z'), 'revoked'],
] as const)(
  'without serial number and fingerprint, a start that moved by %s decides whether the final status is replaced',
  (_how, notBefore, status) => {
    const validity = { ...END.validity, notBefore: at('2027-01-01') };
    const revoked = issuedCertificate({ status: 'revoked', rawStatus: 'FINAL', validity });
    const rest = issuedCertificate({ validity: { ...validity, notBefore } });
    expect(mergeReported(revoked, rest).status).toBe(status);
    const known = { ...revoked, serialNumber: '7C0FFEE' };
    expect(mergeReported(known, rest).status).toBe('revoked');
  },
);
