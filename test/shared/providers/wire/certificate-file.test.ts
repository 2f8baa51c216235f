import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { authorityCertificate, pem } from '../../../../infra/simulators/certificate-authority.ts';
import { NO_EXPIRY, Validity } from '../../../../shared/certificates/validity.ts';
import { readCertificateFile } from '../../../../shared/providers/wire/certificate-file.ts';
import { chanceOf } from '../../../support/chance.ts';

const text = (name: string) =>
  readFileSync(new URL(`../../../fixtures/certificates/${name}.pem`, import.meta.url), 'utf8');

test('an RSA certificate says its exact expiry, serial number, fingerprint, key and issuer', () => {
  expect(readCertificateFile(text('rsa'))).toEqual({
    validity: {
      notBefore: '2026-01-01T00:00:00.000Z',
      notAfter: '2026-07-19T23:59:59.000Z',
      precision: 'instant',
    },
    x509: {
      serialNumber: 'A06CA6BD3',
      issuer: 'Example RSA CA + "One"',
      issuerOrganization: 'Example Trust, Inc.',
      fingerprint: '16eba8ead1791fac64d5d41515ea8f6485b4eaae761ebbd12849021cb60cbb61',
      keyAlgorithm: 'RSA',
      keySize: 2048,
      signatureAlgorithm: 'SHA256WITHRSA',
    },
    commonName: 'www.example.com',
    dnsNames: ['www.example.com', 'example.com'],
  });
});

test('the issuer of a CA without a common name is its organization', () => {
  expect(readCertificateFile(text('ec'))?.x509).toMatchObject({
    issuer: 'Example Trust',
    issuerOrganization: 'Example Trust',
    keyAlgorithm: 'EC',
    keySize: 384,
    signatureAlgorithm: 'SHA384WITHECDSA',
  });
});

test('of a chain only the first certificate is read', () => {
  const chain = `${text('rsa')}${pem(authorityCertificate())}`;
  expect(readCertificateFile(chain)?.commonName).toBe('www.example.com');
});

test('a key without a size in bits has none', () => {
  const x509 = readCertificateFile(pem(authorityCertificate()))?.x509;
  expect(x509).toMatchObject({ keyAlgorithm: 'ED25519', signatureAlgorithm: 'ED25519' });
  expect(x509).not.toHaveProperty('keySize');
});

test.each(['', 'no certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'])(
  'the text %j has no certificate that can be read',
  (given) => {
    expect(readCertificateFile(given)).toBeUndefined();
  },
);

test('a certificate that ends with the year 9999 has no expiry', () => {
  expect(readCertificateFile(text('forever'))?.validity.notAfter).toBe(NO_EXPIRY);
});

test('a key of an unknown kind leaves everything else to be read', () => {
  const der = authorityCertificate();
  const ed25519 = Buffer.from('06032b6570', 'hex');
  const inKey = der.indexOf(ed25519, der.indexOf(ed25519) + 1);
  der.write('06032b657b', inKey, 'hex');
  const file = readCertificateFile(pem(der));
  expect(file).toMatchObject({ commonName: 'Example Simulated Authority' });
  expect(file?.x509).not.toHaveProperty('keyAlgorithm');
  expect(file?.x509).not.toHaveProperty('keySize');
});

test('a certificate with any of its bytes changed is read or not, and never throws', () => {
  const random = chanceOf(5);
  for (let round = 0; round < 1_000; round += 1) {
    const der = Buffer.from(authorityCertificate());
    der[Math.floor(random() * der.length)] = Math.floor(random() * 256);
    const file = readCertificateFile(pem(der));
    if (file !== undefined) expect(Validity.parse(file.validity)).toEqual(file.validity);
  }
});
