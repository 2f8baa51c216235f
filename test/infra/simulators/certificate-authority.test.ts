import { X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  authorityCertificate,
  issueCertificate,
  pem,
} from '../../../infra/simulators/certificate-authority.ts';
import { startOfDay } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';

const REQUEST = {
  serialNumber: '0ED07FEC0DAC66F2853BB383D87D4F0D',
  commonName: 'www.example.com',
  dnsNames: ['www.example.com', 'example.com'],
  notBefore: startOfDay('2026-11-22') as Instant,
  notAfter: startOfDay('2027-06-01') as Instant,
};

test('issues a certificate with the requested values, signed by the authority', () => {
  const certificate = new X509Certificate(issueCertificate(REQUEST));
  const authority = new X509Certificate(authorityCertificate());
  expect(certificate).toMatchObject({
    subject: 'CN=www.example.com',
    issuer: authority.subject,
    subjectAltName: 'DNS:www.example.com, DNS:example.com',
    serialNumber: '0ED07FEC0DAC66F2853BB383D87D4F0D',
    validFrom: 'Nov 22 00:00:00 2026 GMT',
    validTo: 'Jun  1 00:00:00 2027 GMT',
  });
  expect(certificate.checkIssued(authority)).toBe(true);
  expect(certificate.verify(authority.publicKey)).toBe(true);
});

test.each([
  ['01', '01'],
  ['80', '80'],
  ['00FF', 'FF'],
  ['F'.repeat(38), 'F'.repeat(38)],
])('encodes the serial number %s as %s', (serialNumber, read) => {
  const der = issueCertificate({ ...REQUEST, serialNumber });
  expect(new X509Certificate(der).serialNumber).toBe(read);
});

test('issues the same certificate for the same request, with hundreds of names', () => {
  const dnsNames = Array.from({ length: 250 }, (_, index) => `host-${index}.example.com`);
  const der = issueCertificate({ ...REQUEST, dnsNames });
  expect(new X509Certificate(der).subjectAltName?.split(', ')).toHaveLength(250);
  expect(issueCertificate({ ...REQUEST, dnsNames })).toEqual(der);
});

test('joins several certificates in their order in PEM', () => {
  const text = pem(issueCertificate(REQUEST), authorityCertificate());
  expect(text.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
  expect(new X509Certificate(text).subject).toBe('CN=www.example.com');
});
