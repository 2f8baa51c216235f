import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { parseInstant } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import {
  bitString,
  explicit,
  implicit,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  set,
  utcTime,
  utf8String,
} from './der.ts';

/** The values of a simulated certificate. */
export interface CertificateRequest {
  /** Hexadecimal. */
  readonly serialNumber: string;
  readonly commonName: string;
  readonly dnsNames: readonly string[];
  readonly notBefore: Instant;
  readonly notAfter: Instant;
}

/**
 * Creates a real X.509 certificate (RFC 5280) in DER, signed by an untrusted test authority. The keys are derived from
 * their names, so that the same request results in the same certificate in every run. They protect nothing.
 */
export function issueCertificate(request: CertificateRequest): Buffer {
  return signed(request, publicKeyOf('leaf'));
}

/** The certificate of the test authority. */
export function authorityCertificate(): Buffer {
  return signed(AUTHORITY, publicKeyOf('authority'));
}

/** The private key of every certificate of `issueCertificate`, in PEM, for servers on the loopback interface. */
export function leafKey(): string {
  return privateKeyOf('leaf').export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** The text form (RFC 7468) of certificates, in the given order. */
export function pem(...certificates: readonly Buffer[]): string {
  return certificates
    .map((der) => {
      const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
      return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
    })
    .join('');
}

const AUTHORITY: CertificateRequest = {
  serialNumber: '01',
  commonName: 'Example Simulated Authority',
  dnsNames: [],
  notBefore: parseInstant('2020-01-01T00:00:00Z') as Instant,
  notAfter: parseInstant('2049-12-31T23:59:59Z') as Instant,
};

const ED25519 = sequence(objectIdentifier('1.3.101.112'));

function signed(request: CertificateRequest, publicKey: KeyObject): Buffer {
  const content = sequence(
    explicit(0, integer('02')),
    integer(request.serialNumber),
    ED25519,
    name(AUTHORITY.commonName),
    sequence(utcTime(request.notBefore), utcTime(request.notAfter)),
    name(request.commonName),
    publicKey.export({ type: 'spki', format: 'der' }),
    ...alternativeNames(request.dnsNames),
  );
  return sequence(content, ED25519, bitString(sign(null, content, privateKeyOf('authority'))));
}

function name(commonName: string): Buffer {
  return sequence(set(sequence(objectIdentifier('2.5.4.3'), utf8String(commonName))));
}

/** The extension subjectAltName, or nothing without names. */
function alternativeNames(dnsNames: readonly string[]): Buffer[] {
  if (dnsNames.length === 0) return [];
  const names = sequence(...dnsNames.map((dnsName) => implicit(2, Buffer.from(dnsName, 'ascii'))));
  return [explicit(3, sequence(sequence(objectIdentifier('2.5.29.17'), octetString(names))))];
}

type KeyName = 'authority' | 'leaf';

/** An Ed25519 key in PKCS #8 (RFC 8410) consists of a fixed prefix and 32 bytes, here a SHA-256 hash. */
function privateKeyOf(keyName: KeyName): KeyObject {
  const known = privateKeys.get(keyName);
  if (known !== undefined) return known;
  const seed = createHash('sha256').update(`simulated ${keyName}`).digest();
  const key = createPrivateKey({
    key: sequence(integer('00'), ED25519, octetString(octetString(seed))),
    format: 'der',
    type: 'pkcs8',
  });
  privateKeys.set(keyName, key);
  return key;
}

function publicKeyOf(keyName: KeyName): KeyObject {
  return createPublicKey(privateKeyOf(keyName));
}

const privateKeys = new Map<KeyName, KeyObject>();
