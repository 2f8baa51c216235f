import { describe, expect, test } from 'vitest';
import {
  identityForLookup,
  isSameCertificate,
} from '../../../shared/certificates/certificate-identity.ts';

const fingerprint = 'ab'.repeat(32);
const issuer = 'DigiCert TLS RSA SHA256 2020 CA1';
const serialNumber = '6CA6BD3';

describe('isSameCertificate', () => {
  test.each([
    ['equal fingerprints', { fingerprint }, { fingerprint }, true],
    ['different fingerprints', { fingerprint }, { fingerprint: 'cd'.repeat(32) }, false],
    ['equal issuers and serial numbers', { issuer, serialNumber }, { issuer, serialNumber }, true],
    [
      'issuers that differ in case and spaces',
      { issuer, serialNumber },
      { issuer: 'digicert TLS  RSA SHA256 2020 CA1 ', serialNumber },
      true,
    ],
    [
      'a fingerprint on one side only, and equal issuers and serial numbers',
      { fingerprint, issuer, serialNumber },
      { issuer, serialNumber },
      true,
    ],
    [
      'different fingerprints, although issuer and serial number are equal',
      { fingerprint, issuer, serialNumber },
      { fingerprint: 'cd'.repeat(32), issuer, serialNumber },
      false,
    ],
    [
      'equal serial numbers of two issuers',
      { issuer, serialNumber },
      { issuer: 'Another CA', serialNumber },
      false,
    ],
    ['equal serial numbers without an issuer', { serialNumber }, { issuer, serialNumber }, false],
    ['equal issuers without a serial number', { issuer }, { issuer }, false],
    ['no values', {}, {}, false],
  ])('for %s', (_what, one, other, expected) => {
    expect(isSameCertificate(one, other)).toBe(expected);
    expect(isSameCertificate(other, one)).toBe(expected);
  });
});

test('the lookup needs a serial number, and a fingerprint or an issuer', () => {
  expect(identityForLookup({ fingerprint, serialNumber })).toBe(serialNumber);
  expect(identityForLookup({ issuer, serialNumber })).toBe(serialNumber);
  expect(identityForLookup({ serialNumber })).toBeUndefined();
  expect(identityForLookup({ fingerprint, issuer })).toBeUndefined();
});
