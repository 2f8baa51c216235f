import * as z from 'zod';
import { parseInstant } from '../../certificates/instant.ts';
import { instantIn } from '../../certificates/local-time.ts';
import { expiryBy, timeBy } from '../wire/stated-time.ts';
import type { WireTime } from '../wire/stated-time.ts';

/** JSON states the offset of the vendor's server, which is that of Berlin; XML shows the same clock without saying so. */
const ZONE = 'Europe/Berlin';

/** A time: `2018-12-12T10:53:23.000+0100` in JSON, `2018-12-12 10:53:23` in XML. */
function readTime(text: string): WireTime | undefined {
  const at = parseInstant(text) ?? instantIn(text, ZONE);
  return at === undefined ? undefined : { at, precision: 'assumed-zone' };
}

export const Expiry = expiryBy(readTime).transform((time) => time?.at);

/** A time that nothing depends on. */
export const UnimportantTime = timeBy(readTime)
  .transform((time) => time?.at)
  .catch(undefined);

/** Text that is looked into, and kept nowhere. */
export const Text = z.string().optional().catch(undefined);

/** Some fields hold one object here and a list there, and are missing elsewhere. What is none of its kind is left out. */
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
