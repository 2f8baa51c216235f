import * as z from 'zod';
import { parseInstant } from '../../certificates/instant.ts';
import { instantIn } from '../../certificates/local-time.ts';
import { expiryBy, timeBy } from '../wire/stated-time.ts';
import type { WireTime } from '../wire/stated-time.ts';

/** JSON states the offset of the vendor's server, which is in Berlin. XML has the same local time without an offset. */
const ZONE = 'Europe/Berlin';

/** A time: `2018-12-12T10:53:23.000+0100` in JSON, `2018-12-12 10:53:23` in XML. */
function readTime(text: string): WireTime | undefined {
  const at = parseInstant(text) ?? instantIn(text, ZONE);
  return at === undefined ? undefined : { at, precision: 'assumed-zone' };
}

export const Expiry = expiryBy(readTime).transform((time) => time?.at);

/** An informational time: an invalid value counts as absent. */
export const UnimportantTime = timeBy(readTime)
  .transform((time) => time?.at)
  .catch(undefined);

/** A text that is evaluated, but not stored. */
export const Text = z.string().optional().catch(undefined);

/** A field that can be one object, a list, or absent. Invalid items are left out. */
export function many<Schema extends z.ZodType>(schema: Schema) {
  const list = z.unknown().optional();
  return list.transform((value): z.infer<Schema>[] => {
    const all = value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
    return all.flatMap((one: unknown) => {
      const parsed = schema.safeParse(one);
      return parsed.success ? [parsed.data] : [];
    });
  });
}
