import * as z from 'zod/mini';
import { DAY, plus } from './instant.ts';
import type { Instant } from './instant.ts';
import { lifetime } from './validity.ts';
import type { Validity } from './validity.ts';

/**
 * An instant before the expiry of a certificate at which a reminder is due.
 *
 * Either a plain number of days, or a fraction of the lifetime with a floor and a ceiling in days,
 * so that one setting fits certificates of 6 and of 398 days.
 */
export const Threshold = z.union([
  z.strictObject({ name: z.string().check(z.minLength(1)), days: z.number().check(z.positive()) }),
  z.strictObject({
    name: z.string().check(z.minLength(1)),
    fractionOfLifetime: z.number().check(z.positive(), z.lte(1)),
    minDays: z.number().check(z.nonnegative()),
    maxDays: z.number().check(z.positive()),
  }),
]);
export type Threshold = z.infer<typeof Threshold>;

/**
 * The default: the first reminder with a third of the lifetime left, the second with a sixth, the final one on the last day.
 *
 * | lifetime | first | second | final |
 * | -------: | ----: | -----: | ---: |
 * |   6 days |   2 d |    1 d | 12 h |
 * |  47 days | 15.7 d |  7.8 d | 1 d |
 * | 100 days |  30 d |   14 d |  1 d |
 * | 200 days |  30 d |   14 d |  1 d |
 * | 398 days |  30 d |   14 d |  1 d |
 */
export const DEFAULT_THRESHOLDS: readonly Threshold[] = [
  { name: 'first', fractionOfLifetime: 1 / 3, minDays: 2, maxDays: 30 },
  { name: 'second', fractionOfLifetime: 1 / 6, minDays: 1, maxDays: 14 },
  { name: 'final', fractionOfLifetime: 1 / 12, minDays: 0.5, maxDays: 1 },
];

/** When one threshold is crossed by one certificate. */
export interface ThresholdCrossing {
  readonly name: string;
  readonly at: Instant;
}

/**
 * When a certificate crosses each of its thresholds, earliest first.
 *
 * Thresholds before the start of the certificate are left out: otherwise a certificate of 6 days would always be
 * past a threshold of 30 days. The threshold nearest to the expiry always stays.
 */
export function thresholdCrossings(
  validity: Validity,
  thresholds: readonly Threshold[],
): ThresholdCrossing[] {
  const timeline = lifetime(validity);
  const crossings = thresholds
    .map((threshold) => ({
      name: threshold.name,
      at: plus(validity.notAfter, -leadTime(threshold, timeline)),
    }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const { notBefore } = validity;
  if (notBefore === undefined || timeline === undefined) return crossings;
  return crossings.filter(({ at }, index) => at > notBefore || index === crossings.length - 1);
}

/** Milliseconds before the expiry. Without a known lifetime the ceiling is used, because it is earlier. */
function leadTime(threshold: Threshold, timeline: number | undefined): number {
  if ('days' in threshold) return threshold.days * DAY;
  const ceiling = threshold.maxDays * DAY;
  if (timeline === undefined) return ceiling;
  return Math.min(
    Math.max(timeline * threshold.fractionOfLifetime, threshold.minDays * DAY),
    ceiling,
  );
}
