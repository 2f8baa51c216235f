import { DAY, epochMilliseconds } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import { isObject } from '../wire/raw-object.ts';
import type { RawObject } from '../wire/raw-object.ts';

/**
 * What a row of the inventory is, by a glance at it:
 *
 * - `served`: a certificate that a scan has found lately
 * - `stale`: one that no scan has found for long, with its own end still ahead
 * - `history`: one that no scan has found for long, and that has ended
 * - `authority`: not a leaf
 * - `unreadable`: no object, or no hash to know it by
 */
export type RowKind = 'served' | 'stale' | 'history' | 'authority' | 'unreadable';

export interface Head {
  readonly now: Instant;
  readonly staleAfterDays: number;
}

export function kindOf(raw: unknown, { now, staleAfterDays }: Head): RowKind {
  if (!isObject(raw) || hashIn(raw) === undefined) return 'unreadable';
  // A type that nobody documented hides no certificate.
  const type = typeof raw['type'] === 'string' ? raw['type'].trim().toLowerCase() : '';
  if (type === 'root' || type === 'intermediate') return 'authority';
  const present = epochMilliseconds(now);
  const lastFound = numberIn(raw['lastFound']);
  // Nor does one that nobody says was ever found: not knowing is no reason to be silent.
  if (lastFound === undefined || present - lastFound < staleAfterDays * DAY) return 'served';
  const end = numberIn(raw['validTo']);
  return end !== undefined && end <= present ? 'history' : 'stale';
}

/** The id of a row; `undefined` where it has none that can be used. */
export function hashIn(raw: RawObject): string | undefined {
  const hash = raw['certhash'];
  if (typeof hash !== 'string') return undefined;
  const text = hash.trim().toLowerCase();
  return /^[0-9a-f]{32,128}$/.test(text) ? text : undefined;
}

/** Milliseconds since 1970, as a number or as its digits. Anything smaller is no moment of this interface. */
function numberIn(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{12,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && number >= 100_000_000_000 ? number : undefined;
}
