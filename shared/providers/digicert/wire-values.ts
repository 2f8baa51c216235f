import * as z from 'zod';
import { parseInstant, startOfDay } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';

/** Some endpoints write ids as numbers, some as strings. What could not stand in an address is no id. */
export const Id = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^[\w-]{1,64}$/));

/** A link to another order: 0 where there is none. */
export const LinkedId = z
  .union([z.literal(0), z.literal('0'), z.literal(''), z.null(), Id])
  .optional()
  .transform((id) => (typeof id === 'string' && id !== '' && id !== '0' ? id : undefined));

/** `true`, `1` and `"1"`, all three of them in one and the same document. */
export const Flag = z
  .unknown()
  .optional()
  .transform((value) => value === true || value === 1 || value === '1' || value === 'true');

export const Count = z.coerce.number().int().nonnegative().catch(0);

/** A word that may be missing, or empty. Not worth losing an order over. */
export const Word = z
  .string()
  .transform((text) => (text.trim() === '' ? undefined : text.trim().slice(0, 100)))
  .optional()
  .catch(undefined);

/** Products that secure no names have sent a list of one blank. */
export const Names = z
  .array(z.string())
  .nullish()
  .transform((names) => (names ?? []).map((name) => name.trim()).filter((name) => name !== ''));

/** A moment, and whether only its day is told. */
export interface WireTime {
  readonly at: Instant;
  readonly exactness: 'instant' | 'day';
}

/**
 * An optional time or day, in UTC where it states no zone, as documented. One that is there but cannot be read
 * is an error: in silence, an end would be missed.
 */
export const Time = z
  .string()
  .nullish()
  .transform((text, context): WireTime | undefined => {
    if (text === null || text === undefined || text.trim() === '') return undefined;
    const day = startOfDay(text.trim());
    if (day !== undefined) return { at: day, exactness: 'day' };
    const at = parseInstant(text) ?? parseInstant(`${text.trim()}Z`);
    if (at !== undefined) return { at, exactness: 'instant' };
    context.issues.push({ code: 'custom', input: undefined, message: 'neither a day nor a time' });
    return z.NEVER;
  });

/** A time that nothing depends on. */
export const UnimportantTime = Time.catch(undefined);
