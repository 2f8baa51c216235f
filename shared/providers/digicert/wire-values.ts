import * as z from 'zod';
import { Id } from '../wire/values.ts';
import { parseInstant, startOfDay } from '../../certificates/instant.ts';
import { expiryBy, timeBy } from '../wire/stated-time.ts';
import type { WireTime } from '../wire/stated-time.ts';

/** A link to another order; 0 means none. */
export const LinkedId = z
  .union([z.literal(0), z.literal('0'), z.literal(''), z.null(), Id])
  .optional()
  .transform((id) => (typeof id === 'string' && id !== '' && id !== '0' ? id : undefined));

export const Count = z.coerce.number().int().nonnegative().catch(0);

/** A day or a time; in UTC if it has no time zone, as documented. */
function readTime(text: string): WireTime | undefined {
  const day = startOfDay(text);
  if (day !== undefined) return { at: day, precision: 'day' };
  const at = parseInstant(text) ?? parseInstant(`${text}Z`);
  return at === undefined ? undefined : { at, precision: 'instant' };
}

export const Expiry = expiryBy(readTime);
export const Time = timeBy(readTime);

/** An informational time: an invalid value counts as absent. */
export const UnimportantTime = Time.catch(undefined);
