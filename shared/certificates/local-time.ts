import { DAY, earliest, epochMilliseconds, instantOf, parseInstant } from './instant.ts';
import type { Instant } from './instant.ts';

const LOCAL = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)$/;

/**
 The instant of a local time without a zone, such as `2026-10-25 02:30:00` in `Europe/Berlin`. A local time that occurs
 * twice, because clocks are set back, is its first occurrence: an alert can be early, never late. A local time that clocks
 * skip is read with the offset after the change.
 *
 * @param zone a name of the IANA time zone database, or an offset such as `+08:00`
 @returns `undefined` if the text is not a local time, or the day does not exist
 */
export function instantIn(text: string, zone: string): Instant | undefined {
  const [, day, time] = LOCAL.exec(text.trim()) ?? [];
  if (day === undefined || time === undefined) return undefined;
  const asUtc = parseInstant(`${day}T${time}Z`);
  if (asUtc === undefined) return undefined;
  const shown = epochMilliseconds(asUtc);
  // Every zone differs from UTC by less than a day, and changes its offset at most once within two days.
  const offsets = [offsetAt(shown - DAY, zone), offsetAt(shown + DAY, zone)] as const;
  if (offsets[0] === offsets[1]) return instantOf(shown - offsets[0]);
  const candidates = offsets.map((offset) => shown - offset);
  const exact = candidates.filter((at) => at + offsetAt(at, zone) === shown);
  return earliest(...(exact.length > 0 ? exact : candidates).map(instantOf));
}

/** From 1900 to the end of 9998. Earlier and later times use the offset at these limits, because `Intl` formats other years differently. */
const FIRST_OFFSET = -2_208_988_800_000;
const LAST_OFFSET = 253_370_678_400_000;

/** The offset of a zone from UTC in milliseconds; positive if local time is ahead. */
function offsetAt(time: number, zone: string): number {
  const at = Math.min(Math.max(time, FIRST_OFFSET), LAST_OFFSET);
  const parts = formatFor(zone).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((candidate) => candidate.type === type)?.value ?? '';
  const local = `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`;
  const shown = parseInstant(local);
  if (shown === undefined) throw new TypeError(`the clocks of ${zone} cannot be read`);
  return epochMilliseconds(shown) - Math.floor(at / 1000) * 1000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  });
  formats.set(timeZone, format);
  return format;
}
