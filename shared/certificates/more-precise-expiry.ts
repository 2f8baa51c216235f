import { DAY, HOUR, MINUTE, millisecondsBetween } from './instant.ts';
import type { Precision, Validity } from './validity.ts';

/** Milliseconds by which the exact expiry can be later than the stored one. Zones are from UTC-12 to UTC+14. */
const UNSURE: Record<Precision, number> = { instant: 0, day: DAY, 'assumed-zone': 26 * HOUR };

/** Whether `exact` is the same expiry as `rough`, known to the second: a listing often states only the day. */
export function isMorePrecise(exact: Validity | undefined, rough: Validity | undefined): boolean {
  if (exact === undefined || rough === undefined || exact.precision !== 'instant') return false;
  const later = millisecondsBetween(rough.notAfter, exact.notAfter);
  return later >= 0 && later < UNSURE[rough.precision];
}

/** Providers round to seconds or minutes. */
const ROUNDING = MINUTE;

/** Whether two values of the expiry of one certificate cannot both be true, even with the precision of each. */
export function contradict(one: Validity | undefined, other: Validity | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const [first, second] = one.notAfter <= other.notAfter ? [one, other] : [other, one];
  const later = millisecondsBetween(first.notAfter, second.notAfter);
  return later > UNSURE[first.precision] + ROUNDING;
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
