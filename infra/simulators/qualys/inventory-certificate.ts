import { createHash } from 'node:crypto';
import {
  DAY,
  millisecondsBetween,
  plus,
  epochMilliseconds,
} from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import { issueCertificate } from '../certificate-authority.ts';
import { ISSUING_CA, wireTime } from './enrolment-order.ts';
import type { Authority } from './enrolment-order.ts';

/** A certificate that scans find, and its location. */
export interface InventoryCertificate {
  readonly id: number;
  /** The hash of the original certificate, which identifies the row and does not change. */
  readonly certhash: string;
  readonly type: 'Leaf' | 'Intermediate' | 'Root';
  readonly commonName: string;
  readonly dnsNames: readonly string[];
  readonly serialNumber: string;
  readonly issuer: Authority | undefined;
  readonly validFrom: Instant;
  readonly validTo: Instant;
  /** The first scan that found the certificate, which is in the inventory from then on. */
  readonly foundAt: Instant;
  /** From then on, no scan finds the certificate. */
  readonly lostAt?: Instant | undefined;
  /** The value of `revocation_status`, which only some subscriptions have. */
  readonly revocationStatus?: string | undefined;
  /** The tags of the machines with the certificate. */
  readonly tags: readonly string[];
  /** Overrides the row. */
  readonly rewrite?: ((row: Readonly<Record<string, unknown>>) => unknown) | undefined;
  /** The certificate, DER in base64. */
  readonly rawData: string;
}

/** The required values of a certificate; the rest has defaults. */
export type NewCertificate = Pick<InventoryCertificate, 'commonName' | 'validFrom' | 'validTo'> &
  Partial<Omit<InventoryCertificate, 'rawData'>>;

/** Default: the hash of the real certificate. */
export function completeCertificate(certificate: NewCertificate, id: number): InventoryCertificate {
  const { commonName, validFrom, validTo, dnsNames = [commonName] } = certificate;
  const serialNumber = certificate.serialNumber ?? serialNumberOf(id);
  const der = issueCertificate({
    serialNumber,
    commonName: commonName.replaceAll('\0', ''),
    dnsNames,
    notBefore: validFrom,
    notAfter: validTo,
  });
  return {
    type: 'Leaf',
    issuer: ISSUING_CA,
    foundAt: validFrom,
    tags: ['Example Tag'],
    certhash: createHash('sha256').update(der).digest('hex'),
    ...certificate,
    id,
    dnsNames,
    serialNumber,
    rawData: der.toString('base64'),
  };
}

/** Scans run once a day, at the hour of the first scan that found the certificate. */
function lastFoundAt({ foundAt, lostAt }: InventoryCertificate, now: Instant): Instant {
  const until = lostAt !== undefined && lostAt < now ? lostAt : now;
  const days = Math.max(0, Math.floor(millisecondsBetween(foundAt, until) / DAY));
  return plus(foundAt, days * DAY);
}

function serialNumberOf(id: number): string {
  const digest = createHash('sha256').update(`qualys ${id}`).digest('hex');
  return `0${digest.slice(1, 32)}`;
}

interface Rendering {
  readonly now: Instant;
  readonly includes: readonly string[];
  /** The algorithm of the key is returned since v2.1. */
  readonly tellsAlgorithm: boolean;
  /** The machine of all certificates. */
  readonly machine: string;
}

/** One row of the inventory, with fields that the monitor does not use. */
export function renderCertificate(found: InventoryCertificate, rendering: Rendering): unknown {
  const { now, includes, tellsAlgorithm, machine } = rendering;
  const { commonName, validFrom, validTo, issuer } = found;
  const isServed = found.lostAt === undefined || found.lostAt > now;
  const row = {
    id: found.id,
    certhash: found.certhash,
    type: found.type,
    keySize: 2048,
    ...(tellsAlgorithm ? { publicKeyAlgorithm: 'RSA' } : {}),
    serialNumber: found.serialNumber,
    dn: `CN=${commonName}, O=Example Organization, C=DE`,
    signatureAlgorithm: 'SHA256withRSA',
    extendedValidation: false,
    selfSigned: issuer === undefined,
    imported: false,
    validFrom: epochMilliseconds(validFrom),
    validFromDate: wireTime(validFrom),
    validTo: epochMilliseconds(validTo),
    validToDate: wireTime(validTo),
    createdDate: wireTime(found.foundAt),
    updateDate: wireTime(lastFoundAt(found, now)),
    lastFound: epochMilliseconds(lastFoundAt(found, now)),
    subject: { ...SUBJECT, name: commonName },
    ...(issuer === undefined
      ? {}
      : {
          issuer: { ...AUTHORITY, name: issuer.name, certhash: issuer.certhash },
          rootissuer: { ...AUTHORITY, name: 'DigiCert Test Root CA', certhash: ROOT },
        }),
    ...(found.revocationStatus === undefined ? {} : { revocation_status: found.revocationStatus }),
    issuerCategory: 'Approved',
    instanceCount: isServed ? 1 : 0,
    assetCount: isServed ? 1 : 0,
    sources: ['SCANNER'],
    assets: [assetOf(machine, found, includes)],
    ...(includes.includes('EXTENSIVE_CERTIFICATE_INFO') ? extensive(found) : {}),
  };
  return found.rewrite === undefined ? row : found.rewrite(row);
}

const ROOT = createHash('sha256').update('root').digest('hex');

const SUBJECT = {
  organization: 'Example Organization',
  locality: 'Example City',
  state: '',
  country: 'DE',
  organizationUnit: ['QA'],
};

const AUTHORITY = { ...SUBJECT, organization: 'DigiCert Inc', organizationUnit: [] };

function assetOf(machine: string, { id, tags }: InventoryCertificate, includes: readonly string[]) {
  return {
    id: id + 1_000_000,
    uuid: '3f2b7d2e-9ec3-4b0f-8c1d-000000000001',
    netbiosName: machine.toUpperCase(),
    name: machine,
    operatingSystem: 'Linux',
    primaryIp: '192.0.2.10',
    hostInstances: [
      {
        id: id + 2_000_000,
        port: 443,
        fqdn: machine,
        protocol: 'tcp',
        service: 'https',
        grade: 'A',
      },
    ],
    assetInterfaces: includes.includes('ASSET_INTERFACES')
      ? [{ hostname: machine, address: '192.0.2.10' }]
      : [],
    tags: includes.includes('ASSET_TAGS') ? tags.map((name) => ({ name, uuid: name })) : [],
  };
}

function extensive({ dnsNames, rawData, certhash }: InventoryCertificate) {
  return {
    keyUsage: ['digitalSignature', 'keyEncipherment'],
    enhancedKeyUsage: ['serverAuth'],
    subjectKeyIdentifier: certhash.slice(0, 40),
    authKeyIdentifier: ROOT.slice(0, 40),
    rawData,
    subjectAlternativeNames: { dnsNames, ipAddress: [] },
  };
}
