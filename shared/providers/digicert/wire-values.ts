import * as z from 'zod';
import { Id } from '../wire/values.ts';
import { parseInstant, startOfDay } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';

/** A link to another order: 0 where there is none. */
export const LinkedId = z
  .union([z.literal(0), z.literal('0'), z.literal(''), z.null(), Id])
  .optional()
  .transform((id) => (typeof id === 'string' && id !== '' && id !== '0' ? id : undefined));

export const Count = z.coerce.number().int().nonnegative().catch(0);

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
