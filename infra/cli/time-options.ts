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
