import { hash } from 'node:crypto';
import { normalizeSerialNumber } from '../../certificates/certificate.ts';
import type { AccountReference, Certificate } from '../../certificates/certificate.ts';
import { DAY, epochMilliseconds } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { Validity } from '../../certificates/validity.ts';
import {
  normalizeFingerprint,
  normalizeKeyAlgorithm,
  normalizeSignatureAlgorithm,
} from '../../certificates/x509-facts.ts';
import type { X509Facts } from '../../certificates/x509-facts.ts';
import { defined } from '../../runtime/defined.ts';
import { readDocument } from '../http/read-response.ts';
import type { ListingRow } from '../provider.ts';
import { isObject } from '../wire/values.ts';
import type { RawObject } from '../wire/values.ts';
import { InventoryCertificate } from './schema.ts';

/** One certificate of the inventory. The row contains all facts, so details need no request. */
export class InventoryRow implements ListingRow {
  readonly id: string;
  readonly contentHash: string;
  readonly detailFetch = 'when-changed';
  // Private at run time as well: it contains names and addresses of machines.
  readonly #raw: RawObject;
  readonly #account: AccountReference;

  constructor(id: string, raw: RawObject, account: AccountReference) {
    this.id = id;
    this.contentHash = contentHashOf(raw);
    this.#raw = raw;
    this.#account = account;
  }

  /** @throws ProviderError `invalid-response` if a required field cannot be read. */
  wire(): InventoryCertificate {
    const { provider } = this.#account;
    const operation = `list certificate ${this.id}`;
    return readDocument(InventoryCertificate, this.#raw, { provider, operation });
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
export function certificateOf(wire: InventoryCertificate, account: AccountReference): Certificate {
  const commonName = wire.subject?.name;
  const validity = validityOf(wire);
  // Other values mean that it is not revoked, or that this is unknown.
  const isRevoked = wire.revocation_status?.toUpperCase() === 'REVOKED';
  return {
    ...account,
    id: wire.certhash,
    // The expiry decides whether it has expired.
    status: isRevoked ? 'revoked' : 'issued',
    rawStatus: (isRevoked ? wire.revocation_status : wire.status) ?? 'issued',
    subjectAlternativeNames: wire.subjectAlternativeNames?.dnsNames ?? [],
    ...defined({ commonName, validity }),
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
  return { ...defined({ notBefore: from?.at }), notAfter: till.at, precision: till.precision };
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

/**
 * The kind of a row in the inventory, without parsing all of it:
 *
 * - `served`: a certificate that a scan has found recently
 * - `stale`: not found recently, and not expired
 * - `history`: not found recently, and expired
 * - `authority`: a CA certificate
 * - `unreadable`: not an object, or without a hash
 */
export type RowKind = 'served' | 'stale' | 'history' | 'authority' | 'unreadable';

export interface Head {
  readonly now: Instant;
  readonly staleAfterDays: number;
}

export function kindOf(raw: unknown, { now, staleAfterDays }: Head): RowKind {
  if (!isObject(raw) || hashIn(raw) === undefined) return 'unreadable';
  // A certificate with an undocumented type is kept.
  const type = typeof raw['type'] === 'string' ? raw['type'].trim().toLowerCase() : '';
  if (type === 'root' || type === 'intermediate') return 'authority';
  const present = epochMilliseconds(now);
  const lastFound = numberIn(raw['lastFound']);
  // A certificate without the time of its last scan is kept as well: an unknown time is no reason to stop monitoring.
  if (lastFound === undefined || present - lastFound < staleAfterDays * DAY) return 'served';
  const end = numberIn(raw['validTo']);
  return end !== undefined && end <= present ? 'history' : 'stale';
}

/** The id of a row; `undefined` if it has no valid id. */
export function hashIn(raw: RawObject): string | undefined {
  const hash = raw['certhash'];
  if (typeof hash !== 'string') return undefined;
  const text = hash.trim().toLowerCase();
  return /^[0-9a-f]{32,128}$/.test(text) ? text : undefined;
}

/** Milliseconds since 1970, as a number or as digits. Smaller values are not times of this API. */
function numberIn(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{12,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && number >= 100_000_000_000 ? number : undefined;
}

/** An order of the settings. Its facts are unknown until its details are fetched. */
export class OrderRow implements ListingRow {
  readonly id: string;
  readonly contentHash = 'order';
  readonly detailFetch = 'until-settled';

  constructor(uuid: string) {
    this.id = uuid;
  }

  certificate(): undefined {
    return undefined;
  }
}

/** A row of the listing: a certificate of the inventory, or an order of the settings. */
export type QualysRow = InventoryRow | OrderRow;
