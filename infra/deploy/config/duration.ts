import * as z from 'zod';
import { formatValue } from './describe-issue.ts';
import { DAY, HOUR, MINUTE } from '../../../shared/certificates/instant.ts';

const UNITS = { minute: MINUTE, hour: HOUR, day: DAY } as const;
type Unit = keyof typeof UNITS;

/** A number and a unit: `90 minutes`, `1 hour`, `2 days`. */
export type Duration = `${number} ${Unit}` | `${number} ${Unit}s`;

const PATTERN = /^([1-9]\d*) (minute|hour|day)s?$/;

/** Parses a duration to milliseconds. */
export const Duration = z.string().transform((text, context) => {
  const milliseconds = millisecondsOf(text);
  if (milliseconds !== undefined) return milliseconds;
  context.issues.push({
    code: 'custom',
    input: text,
    message: `${formatValue(text)} is not a duration. Use a form such as "90 minutes", "1 hour" or "2 days"`,
  });
  return z.NEVER;
});

/** Milliseconds, or `undefined` if the text is not a duration. */
export function millisecondsOf(text: string): number | undefined {
  const [, count, unit] = PATTERN.exec(text) ?? [];
  if (count === undefined || !isUnit(unit)) return undefined;
  return Number(count) * UNITS[unit];
}

function isUnit(word: string | undefined): word is Unit {
  return word !== undefined && word in UNITS;
}
