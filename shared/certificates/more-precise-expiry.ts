import { DAY, HOUR, millisecondsBetween } from './instant.ts';
import type { Precision, Validity } from './validity.ts';

/** Milliseconds by which an end may be later than it is taken for. Zones reach from 12 hours before UTC to 14 after it. */
const UNSURE: Record<Precision, number> = { instant: 0, day: DAY, 'assumed-zone': 26 * HOUR };

/** Whether one end is the other one, known to the second: a listing often tells no more than the day. */
export function isMorePrecise(exact: Validity | undefined, rough: Validity | undefined): boolean {
  if (exact === undefined || rough === undefined || exact.precision !== 'instant') return false;
  const later = millisecondsBetween(rough.notAfter, exact.notAfter);
  return later >= 0 && later < UNSURE[rough.precision];
}

/** What is told of a validity, with an end that is known better from before. */
export function keepMorePrecise(
  before: Validity | undefined,
  reported: Validity | undefined,
): Validity | undefined {
  if (before === undefined || reported === undefined || !isMorePrecise(before, reported)) {
    return reported ?? before;
  }
  return { ...before, ...reported, notAfter: before.notAfter, precision: before.precision };
}
