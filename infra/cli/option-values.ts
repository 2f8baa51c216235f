import { suggestion } from '../deploy/config/describe-issue.ts';
import { DAY, HOUR, MINUTE, parseInstant, startOfDay } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: MINUTE, h: HOUR, d: DAY };

/** Milliseconds of `30d`, `12h`, `5m`, `90s`. */
export function readShortDuration(text: string): number | undefined {
  const [, amount, unit = ''] = /^([1-9]\d{0,4})([smhd])$/.exec(text) ?? [];
  const milliseconds = UNITS[unit];
  return amount === undefined || milliseconds === undefined
    ? undefined
    : Number(amount) * milliseconds;
}

export function checkShortDuration(text: string): string | undefined {
  return readShortDuration(text) === undefined
    ? `"${text}" is not a duration such as 30d, 12h or 90s.`
    : undefined;
}

/** A day means its start, in UTC. */
export function readMoment(text: string): Instant | undefined {
  return startOfDay(text) ?? parseInstant(text);
}

export function checkMoment(text: string): string | undefined {
  return readMoment(text) === undefined
    ? `"${text}" is neither a day (2027-03-01) nor a time with its zone (2027-03-01T08:00:00Z).`
    : undefined;
}

/** A check for whole numbers from 0 to `maximum`. */
export function wholeNumberUpTo(maximum: number): (text: string) => string | undefined {
  return (text) =>
    /^\d{1,7}$/.test(text) && Number(text) <= maximum
      ? undefined
      : `"${text}" is not a whole number from 0 to ${maximum}.`;
}

/** A check for a closed set of values. */
export function oneOf(values: readonly string[]): (text: string) => string | undefined {
  return (text) =>
    values.includes(text)
      ? undefined
      : `"${text}" is not one of ${values.join(', ')}${suggestion(text, values) || '.'}`;
}
