import * as z from 'zod';
import { instantOf, parseInstant } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { Exactness } from '../../certificates/validity.ts';
import { instantIn } from '../../certificates/local-time.ts';

/** A text that may be absent, null or empty, which all mean the same: nobody knows. */
export const Text = z
  .string()
  .nullish()
  .transform((text) => {
    const trimmed = text?.trim() ?? '';
    return trimmed === '' ? undefined : trimmed;
  })
  .catch(undefined);

/** Names in one text: `a.example.com;b.example.com`. */
export const NameList = Text.transform((text) =>
  (text ?? '').split(/[;,\s]+/).filter((name) => name !== ''),
);

/** A moment, and how well it is known. */
export interface WireTime {
  readonly at: Instant;
  readonly exactness: Exactness;
}

/**
 * An optional time: `2021-05-27 16:46:25.0` by the clocks of `zone`, ISO 8601 with a zone of its own, or the seconds
 * or milliseconds since 1970. One that is there but cannot be read is an error: in silence, an end would be missed.
 */
export function timeIn(zone: string) {
  return z
    .union([z.string(), z.number()])
    .nullish()
    .transform((told, context): WireTime | undefined => {
      const text = String(told ?? '').trim();
      if (text === '') return undefined;
      const time = readTime(text, zone);
      if (time !== undefined) return time;
      context.issues.push({
        code: 'custom',
        input: undefined,
        message: 'neither a day nor a time',
      });
      return z.NEVER;
    });
}

function readTime(text: string, zone: string): WireTime | undefined {
  if (/^\d{10}(\d{3})?$/.test(text)) {
    return { at: instantOf(Number(text.padEnd(13, '0'))), exactness: 'instant' };
  }
  const stated = parseInstant(text);
  if (stated !== undefined) return { at: stated, exactness: 'instant' };
  const local = instantIn(text, zone);
  if (local !== undefined) return { at: local, exactness: 'assumed-zone' };
  const day = instantIn(`${text} 00:00:00`, zone);
  return day === undefined ? undefined : { at: day, exactness: 'day' };
}
