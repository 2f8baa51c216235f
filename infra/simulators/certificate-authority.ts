import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { once } from '../../shared/runtime/once.ts';
import { parseInstant } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  Certificate,
  Extension,
  Extensions,
  GeneralName,
  Name,
  RelativeDistinguishedName,
  SubjectAlternativeName,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Time,
  Validity,
  Version,
  id_ce_subjectAltName,
} from '@peculiar/asn1-x509';

/** The values of a simulated certificate. */
interface CertificateRequest {
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
export function issueCertificate(request: CertificateRequest, publicKey?: KeyObject): Buffer {
  if (publicKey !== undefined) return signed(request, publicKey);
  const key = JSON.stringify(request);
  const certificate = issued.get(key) ?? signed(request, publicKeyOf('leaf'));
  if (issued.size >= MAX_KNOWN) issued.clear();
  issued.set(key, certificate);
  return certificate;
}

/** Simulators need the same certificate several times: encoding takes longer than everything else that they do. */
const MAX_KNOWN = 5_000;
const issued = new Map<string, Buffer>();

/** The certificate of the test authority. */
export const authorityCertificate = once(() => signed(AUTHORITY, publicKeyOf('authority')));

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

const ED25519 = new AlgorithmIdentifier({ algorithm: '1.3.101.112' });

function signed(request: CertificateRequest, publicKey: KeyObject): Buffer {
  const content = new TBSCertificate({
    version: Version.v3,
    serialNumber: positiveInteger(request.serialNumber),
    signature: ED25519,
    issuer: nameOf(AUTHORITY.commonName),
    validity: Object.assign(new Validity(), {
      notBefore: new Time(request.notBefore),
      notAfter: new Time(request.notAfter),
    }),
    subject: nameOf(request.commonName),
    subjectPublicKeyInfo: keyInfoOf(publicKey),
    ...(request.dnsNames.length > 0 && { extensions: alternativeNames(request.dnsNames) }),
  });
  const signature = sign(
    null,
    Buffer.from(AsnConvert.serialize(content)),
    privateKeyOf('authority'),
  );
  const certificate = new Certificate({
    tbsCertificate: content,
    signatureAlgorithm: ED25519,
    signatureValue: arrayBuffer(signature),
  });
  return Buffer.from(AsnConvert.serialize(certificate));
}

/** A serial number without redundant leading zeros; a zero byte precedes a set sign bit (X.690, 8.3). */
function positiveInteger(hexadecimal: string): ArrayBuffer {
  const digits = hexadecimal.replace(/^(?:00)+(?=..)/, '');
  return arrayBuffer(Buffer.from(/^[89a-f]/i.test(digits) ? `00${digits}` : digits, 'hex'));
}

function nameOf(commonName: string): Name {
  const value = new AttributeValue({ utf8String: commonName });
  return new Name([
    new RelativeDistinguishedName([new AttributeTypeAndValue({ type: '2.5.4.3', value })]),
  ]);
}

function alternativeNames(dnsNames: readonly string[]): Extensions {
  const names = new SubjectAlternativeName(dnsNames.map((dNSName) => new GeneralName({ dNSName })));
  return new Extensions([
    new Extension({
      extnID: id_ce_subjectAltName,
      extnValue: new OctetString(AsnConvert.serialize(names)),
    }),
  ]);
}

function arrayBuffer(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

type KeyName = 'authority' | 'leaf';

const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/** An Ed25519 key in PKCS #8 (RFC 8410) consists of a fixed prefix and 32 bytes, here a SHA-256 hash. */
function privateKeyOf(keyName: KeyName): KeyObject {
  const known = privateKeys.get(keyName);
  if (known !== undefined) return known;
  const seed = createHash('sha256').update(`simulated ${keyName}`).digest();
  const key = createPrivateKey({
    key: Buffer.concat([PKCS8_PREFIX, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  privateKeys.set(keyName, key);
  return key;
}

function publicKeyOf(keyName: KeyName): KeyObject {
  const known = publicKeys.get(keyName) ?? createPublicKey(privateKeyOf(keyName));
  publicKeys.set(keyName, known);
  return known;
}

function keyInfoOf(publicKey: KeyObject): SubjectPublicKeyInfo {
  const exported = () => publicKey.export({ type: 'spki', format: 'der' });
  const known = keyInfos.get(publicKey) ?? AsnConvert.parse(exported(), SubjectPublicKeyInfo);
  keyInfos.set(publicKey, known);
  return known;
}

const privateKeys = new Map<KeyName, KeyObject>();
const publicKeys = new Map<KeyName, KeyObject>();
const keyInfos = new WeakMap<KeyObject, SubjectPublicKeyInfo>();
