import { hash } from 'node:crypto';
import { normalizeSerialNumber } from '../../certificates/certificate.ts';
import type { Certificate } from '../../certificates/certificate.ts';
import type { Validity } from '../../certificates/validity.ts';
import {
  normalizeFingerprint,
  normalizeKeyAlgorithm,
  normalizeSignatureAlgorithm,
} from '../../certificates/x509-facts.ts';
import type { X509Facts } from '../../certificates/x509-facts.ts';
import { defined } from '../../runtime/defined.ts';
import type { ListingRow } from '../provider.ts';
import { qualys } from './descriptor.ts';
import { readDocument } from './qualys-client.ts';
import { isObject } from '../wire/raw-object.ts';
import type { RawObject } from '../wire/raw-object.ts';
import { InventoryCertificate } from './schema.ts';

/** One certificate of the inventory. The row contains all facts, so details need no request. */
export class InventoryRow implements ListingRow {
  readonly id: string;
  readonly contentHash: string;
  readonly detailFetch = 'when-changed';
  // Private at run time as well: it contains names and addresses of machines.
  readonly #raw: RawObject;
  readonly #account: string;

  constructor(id: string, raw: RawObject, account: string) {
    this.id = id;
    this.contentHash = contentHashOf(raw);
    this.#raw = raw;
    this.#account = account;
  }

  /** @throws ProviderError `invalid-response` if a required field cannot be read. */
  wire(): InventoryCertificate {
    return readDocument(InventoryCertificate, this.#raw, `list certificate ${this.id}`);
  }

  /** @throws ProviderError `invalid-response` if a required field cannot be read. */
  certificate(): Certificate {
    return certificateOf(this.wire(), this.#account);
  }
}

/**
 * Maps a row to a certificate. `renewal` is left out: only an order states it, and a missing field keeps its stored
 * value.
 */
export function certificateOf(wire: InventoryCertificate, account: string): Certificate {
  const commonName = wire.subject?.name;
  const validity = validityOf(wire);
  // Other values mean that it is not revoked, or that this is unknown.
  const isRevoked = wire.revocation_status?.toUpperCase() === 'REVOKED';
  return {
    provider: qualys.name,
    account,
    id: wire.certhash,
    // The expiry decides whether it has expired.
    status: isRevoked ? 'revoked' : 'issued',
    rawStatus: (isRevoked ? wire.revocation_status : wire.status) ?? 'issued',
    ...(commonName === undefined ? {} : { commonName }),
    subjectAlternativeNames: wire.subjectAlternativeNames?.dnsNames ?? [],
    ...(validity === undefined ? {} : { validity }),
    ...x509FactsOf(wire),
    changePending: wire.status?.toUpperCase() === 'IN_RENEWAL',
  };
}

function x509FactsOf(wire: InventoryCertificate): X509Facts {
  const { certhash, issuer, keySize } = wire;
  const serialNumber = normalizeSerialNumber(wire.serialNumber ?? '');
  return defined({
    issuer: issuer?.name ?? issuer?.organization,
    issuerOrganization: issuer?.organization,
    serialNumber: serialNumber === '' ? undefined : serialNumber,
    fingerprint: normalizeFingerprint(certhash),
    keyAlgorithm: normalizeKeyAlgorithm(wire.publicKeyAlgorithm ?? ''),
    keySize,
    signatureAlgorithm: normalizeSignatureAlgorithm(wire.signatureAlgorithm ?? ''),
  });
}

/** Milliseconds have priority, because they are unambiguous. */
function validityOf(wire: InventoryCertificate): Validity | undefined {
  const till = wire.validTo ?? wire.validToDate;
  if (till === undefined) return undefined;
  const from = wire.validFrom ?? wire.validFromDate;
  return {
    ...(from === undefined ? {} : { notBefore: from.at }),
    notAfter: till.at,
    precision: till.precision,
  };
}

/** A hash of the fields that are stored, without the time of the last scan, which changes with every scan. */
function contentHashOf(raw: RawObject): string {
  const names = nameIn(raw['subjectAlternativeNames'], 'dnsNames');
  const fields = [
    nameIn(raw['subject'], 'name'),
    raw['serialNumber'],
    raw['validFrom'],
    raw['validFromDate'],
    raw['validTo'],
    raw['validToDate'],
    raw['status'],
    raw['revocation_status'],
    nameIn(raw['issuer'], 'name'),
    nameIn(raw['issuer'], 'organization'),
    raw['keySize'],
    raw['publicKeyAlgorithm'],
    raw['signatureAlgorithm'],
    ...(Array.isArray(names) ? (names as readonly unknown[]) : [names]),
  ];
  // Not for security: the cheapest hash that makes collisions practically impossible.
  return hash('sha1', JSON.stringify(fields.map(flat)), 'base64url');
}

/** No stored field is an object. A deeply nested value must not make the other rows fail. */
function flat(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? {} : value;
}

function nameIn(value: unknown, field: string): unknown {
  return isObject(value) ? value[field] : undefined;
}
