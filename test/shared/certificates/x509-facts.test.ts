import { expect, test } from 'vitest';
import {
  normalizeFingerprint,
  normalizeKeyAlgorithm,
  normalizeSignatureAlgorithm,
} from '../../../shared/certificates/x509-facts.ts';

const SHA256 = '0a'.repeat(32);

test.each([
  ['colons and upper case, as openssl prints it', '0A:'.repeat(31) + '0A', SHA256],
  ['lower-case hexadecimal digits, as Qualys writes it', SHA256, SHA256],
  ['blanks between the bytes', '0a '.repeat(32), SHA256],
  ['a SHA-1 fingerprint', '0A'.repeat(20), undefined],
  ['a word', 'NOT_SET', undefined],
  ['an empty text', '', undefined],
])('normalizeFingerprint converts %s', (_case, given, expected) => {
  expect(normalizeFingerprint(given)).toBe(expected);
});

test.each([
  ['SHA256withRSA', 'SHA256WITHRSA'],
  ['sha256WithRSAEncryption', 'SHA256WITHRSA'],
  ['RSA-SHA256', 'SHA256WITHRSA'],
  ['SHA-384withECDSA', 'SHA384WITHECDSA'],
  ['ecdsa-with-SHA384', 'SHA384WITHECDSA'],
  ['sha1WithRSAEncryption', 'SHA1WITHRSA'],
  ['ED25519', 'ED25519'],
  ['SM3withSM2', 'SM3WITHSM2'],
  ['RSASSA-PSS', 'RSASSA-PSS'],
  [' ', undefined],
])('normalizeSignatureAlgorithm converts %j to the form of ACM', (given, expected) => {
  expect(normalizeSignatureAlgorithm(given)).toBe(expected);
});

test.each([
  ['rsa', 'RSA'],
  ['rsa-pss', 'RSA'],
  ['ECC', 'EC'],
  ['ec', 'EC'],
  ['ed25519', 'ED25519'],
  ['SM2', 'SM2'],
  ['', undefined],
])('normalizeKeyAlgorithm converts %j', (given, expected) => {
  expect(normalizeKeyAlgorithm(given)).toBe(expected);
});
