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

/**
 * One certificate that scans have found. The row says everything that there is to know: a closer look costs
 * no request.
 */
export class InventoryRow implements ListingRow {
  readonly id: string;
  readonly contentHash: string;
  readonly detailFetch = 'when-changed';
  // Private at run time as well: it holds names and addresses of machines.
  readonly #raw: RawObject;
  readonly #account: string;

  constructor(id: string, raw: RawObject, account: string) {
    this.id = id;
    this.contentHash = contentHashOf(raw);
    this.#raw = raw;
    this.#account = account;
  }

  /** @throws ProviderError `invalid-response` where a field that counts cannot be read. */
  wire(): InventoryCertificate {
    return readDocument(InventoryCertificate, this.#raw, `list certificate ${this.id}`);
  }

  /** @throws ProviderError `invalid-response` where a field that counts cannot be read. */
  certificate(): Certificate {
    return certificateOf(this.wire(), this.#account);
  }
}

/**
 * A certificate in our words. `renewal` is left out: only an order tells it, and what is not told here stays as
 * it was.
 */
export function certificateOf(wire: InventoryCertificate, account: string): Certificate {
  const commonName = wire.subject?.name;
  const validity = validityOf(wire);
  // Other words say that it is not revoked, or that this is not known.
  const isRevoked = wire.revocation_status?.toUpperCase() === 'REVOKED';
  return {
    provider: qualys.name,
    account,
    id: wire.certhash,
    // The clock decides whether it has expired.
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

/** The count of milliseconds comes first: it can be read in one way only. */
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

/** Over exactly the fields that are kept; not over when it was last found, which every scan moves. */
function contentHashOf(raw: RawObject): string {
  const names = nameIn(raw['subjectAlternativeNames'], 'dnsNames');
  const kept = [
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
  // Not for security: the cheapest one that makes an accident out of the question.
  return hash('sha1', JSON.stringify(kept.map(flat)), 'base64url');
}

/** Nothing that is kept is a document; one that is nested without end must not take the other rows along. */
function flat(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? {} : value;
}

function nameIn(value: unknown, field: string): unknown {
  return isObject(value) ? value[field] : undefined;
}
