import { expect, test } from 'vitest';
import { mergeReported } from '../../../shared/changes/merge-reported.ts';
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

test('a listing that reports no details keeps the details of before', () => {
  expect(mergeReported(before, issuedCertificate())).toEqual(before);
});

test.each([
  ['its serial number', { serialNumber: 'BEEF' }],
  ['its fingerprint', { fingerprint: '0b'.repeat(32) }],
  ['its expiry', { validity: { notAfter: at('2027-09-01'), exactness: 'day' as const } }],
])('a reissued certificate, known by %s, keeps no fact of the one before it', (_by, changes) => {
  const { validity } = issuedCertificate();
  expect(mergeReported(before, issuedCertificate(changes))).toEqual(
    issuedCertificate({ validity, orderNumber: '4711', comment: 'shop', ...changes }),
  );
});

test('an expiry that is reported less exactly belongs to the same certificate', () => {
  const rough = { notAfter: at('2027-04-10'), exactness: 'assumed-zone' as const };
  expect(mergeReported(before, issuedCertificate({ validity: rough }))).toEqual(before);
});

test('an expiry that becomes known more exactly belongs to the same certificate', () => {
  const rough = issuedCertificate({
    ...facts,
    validity: { notAfter: at('2027-04-10'), exactness: 'day' },
  });
  const exact = issuedCertificate({
    validity: { notAfter: at('2027-04-10T23:59:59Z'), exactness: 'instant' },
  });
  expect(mergeReported(rough, exact)).toEqual({ ...rough, ...exact });
});

test('a text that is reported to be empty is not kept, at discovery either', () => {
  const { comment: _none, ...kept } = before;
  expect(mergeReported(before, issuedCertificate({ comment: '' }))).toEqual(kept);
  expect(mergeReported(undefined, issuedCertificate({ comment: '' }))).toEqual(issuedCertificate());
});
