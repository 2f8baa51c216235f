import { DAY, epochMilliseconds } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import { isObject } from '../wire/raw-object.ts';
import type { RawObject } from '../wire/raw-object.ts';

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
