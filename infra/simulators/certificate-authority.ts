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

/** What goes into a simulated certificate. */
export interface CertificateRequest {
  /** Hexadecimal. */
  readonly serialNumber: string;
  readonly commonName: string;
  readonly dnsNames: readonly string[];
  readonly notBefore: Instant;
  readonly notAfter: Instant;
}

/**
 * A real X.509 certificate (RFC 5280) in DER, signed by an authority that nobody trusts. The keys follow from
 * their names, so that the same request makes the same certificate in every run, and protect nothing.
 */
export function issueCertificate(request: CertificateRequest): Buffer {
  return signed(request, publicKeyOf('leaf'));
}

/** The certificate of the authority itself. */
export function authorityCertificate(): Buffer {
  return signed(AUTHORITY, publicKeyOf('authority'));
}

/** The private key of every certificate that `issueCertificate` makes, in PEM: for servers on the loopback interface. */
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

/** The extension subjectAltName, where there are names. */
function alternativeNames(dnsNames: readonly string[]): Buffer[] {
  if (dnsNames.length === 0) return [];
  const names = sequence(...dnsNames.map((dnsName) => implicit(2, Buffer.from(dnsName, 'ascii'))));
  return [explicit(3, sequence(sequence(objectIdentifier('2.5.29.17'), octetString(names))))];
}

type KeyName = 'authority' | 'leaf';

/** An Ed25519 key in PKCS #8 (RFC 8410) is a fixed beginning and 32 bytes, here those of a digest. */
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
