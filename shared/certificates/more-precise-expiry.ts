import { DAY, HOUR, millisecondsBetween } from './instant.ts';
import type { Precision, Validity } from './validity.ts';

/** Milliseconds by which the exact expiry can be later than the stored one. Zones are from UTC-12 to UTC+14. */
const UNSURE: Record<Precision, number> = { instant: 0, day: DAY, 'assumed-zone': 26 * HOUR };

/** Whether `exact` is the same expiry as `rough`, known to the second: a listing often states only the day. */
export function isMorePrecise(exact: Validity | undefined, rough: Validity | undefined): boolean {
  if (exact === undefined || rough === undefined || exact.precision !== 'instant') return false;
  const later = millisecondsBetween(rough.notAfter, exact.notAfter);
  return later >= 0 && later < UNSURE[rough.precision];
}

/** The reported validity, with the stored expiry if that is more precise. */
export function keepMorePrecise(
  before: Validity | undefined,
  reported: Validity | undefined,
): Validity | undefined {
  if (before === undefined || reported === undefined || !isMorePrecise(before, reported)) {
    return reported ?? before;
  }
  return { ...before, ...reported, notAfter: before.notAfter, precision: before.precision };
}
