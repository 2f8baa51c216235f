import { describe, expect, test } from 'vitest';
import {
  identityForLookup,
  isSameCertificate,
} from '../../../shared/certificates/certificate-identity.ts';
import { at } from '../../support/certificates.ts';

const fingerprint = 'ab'.repeat(32);
const issuer = 'DigiCert TLS RSA SHA256 2020 CA1';
const serialNumber = '6CA6BD3';
const ends = (notAfter: string, precision: 'day' | 'instant') => ({
  ...{ notBefore: at('2027-01-01'), notAfter: at(notAfter), precision },
});

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
    [
      'equal issuers and serial numbers, and expiries that differ by their precision',
      { issuer, serialNumber, validity: ends('2027-04-11', 'day') },
      { issuer, serialNumber, validity: ends('2027-04-11T23:00:00Z', 'instant') },
      true,
    ],
    [
      'equal issuers and serial numbers of certificates that expire at different times',
      { issuer, serialNumber, validity: ends('2027-04-11', 'day') },
      { issuer, serialNumber, validity: ends('2027-04-20', 'day') },
      false,
    ],
    ['equal serial numbers without an issuer', { serialNumber }, { issuer, serialNumber }, false],
    ['equal issuers without a serial number', { issuer }, { issuer }, false],
    ['no values', {}, {}, false],
  ])('compares %s', (_what, one, other, expected) => {
    expect(isSameCertificate(one, other)).toBe(expected);
    expect(isSameCertificate(other, one)).toBe(expected);
  });
});

test('the lookup needs a serial number, and a fingerprint or an issuer', () => {
  expect(identityForLookup({ fingerprint, serialNumber })).toBe(serialNumber);
  expect(identityForLookup({ issuer, serialNumber })).toBe(serialNumber);
  expect(identityForLookup({ serialNumber })).toBeUndefined();
  expect(identityForLookup({ issuer, serialNumber: '' })).toBeUndefined();
  expect(identityForLookup({ fingerprint, issuer })).toBeUndefined();
});
