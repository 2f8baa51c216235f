import * as z from 'zod';
import { parseInstant } from '../../certificates/instant.ts';
import { instantIn } from '../../certificates/local-time.ts';
import { expiryBy, readMilliseconds, timeBy } from '../wire/stated-time.ts';
import type { TimeReader } from '../wire/stated-time.ts';

/** An optional text. Absent, null and empty all mean that the value is unknown. */
export const Text = z
  .unknown()
  .optional()
  .transform((text) => {
    const trimmed = typeof text === 'string' ? text.trim() : '';
    return trimmed === '' ? undefined : trimmed;
  });

/** Names in one text: `a.example.com;b.example.com`. */
export const NameList = Text.transform((text) =>
  (text ?? '').split(/[;,\s]+/).filter((name) => name !== ''),
);

/**
 * Reads `2021-05-27 16:46:25.0` in the time zone `zone`, ISO 8601 with its own time zone, or seconds or milliseconds
 * since 1970.
 */
function readerIn(zone: string): TimeReader {
  return (text) => {
    const counted = readMilliseconds(/^\d{10}$/.test(text) ? `${text}000` : text);
    if (counted !== undefined) return counted;
    const stated = parseInstant(text);
    if (stated !== undefined) return { at: stated, precision: 'instant' };
    const local = instantIn(text, zone);
    if (local !== undefined) return { at: local, precision: 'assumed-zone' };
    const day = instantIn(`${text} 00:00:00`, zone);
    return day === undefined ? undefined : { at: day, precision: 'day' };
  };
}

export function expiryIn(zone: string) {
  return expiryBy(readerIn(zone));
}

export function timeIn(zone: string) {
  return timeBy(readerIn(zone));
}
