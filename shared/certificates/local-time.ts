import { DAY, earliest, epochMilliseconds, instantOf, parseInstant } from './instant.ts';
import type { Instant } from './instant.ts';

const LOCAL = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)$/;

/**
 * The instant at which the clocks of a zone show a time that states no zone: `2026-10-25 02:30:00` in
 * `Europe/Berlin`. Where clocks are put back and show it twice, the first one, for an alarm may come early; where
 * they are put forward and never show it, as if they had been put forward already.
 *
 * @param zone a name of the IANA time zone database, or an offset such as `+08:00`
 * @returns `undefined` for what is no such time, or no day of the calendar
 */
export function instantIn(text: string, zone: string): Instant | undefined {
  const [, day, time] = LOCAL.exec(text.trim()) ?? [];
  if (day === undefined || time === undefined) return undefined;
  const asUtc = parseInstant(`${day}T${time}Z`);
  if (asUtc === undefined) return undefined;
  const shown = epochMilliseconds(asUtc);
  // Whatever a zone does, it differs from UTC by less than a day, and does not change twice within two.
  const offsets = [offsetAt(shown - DAY, zone), offsetAt(shown + DAY, zone)] as const;
  if (offsets[0] === offsets[1]) return instantOf(shown - offsets[0]);
  const candidates = offsets.map((offset) => shown - offset);
  const exact = candidates.filter((at) => at + offsetAt(at, zone) === shown);
  return earliest(...(exact.length > 0 ? exact : candidates).map(instantOf));
}

/** 1900 and the end of 9998. Before and after them, the offset at that time counts: `Intl` writes other years otherwise. */
const FIRST_OFFSET = -2_208_988_800_000;
const LAST_OFFSET = 253_370_678_400_000;

/** Milliseconds by which the clocks of a zone are ahead of UTC. */
function offsetAt(time: number, zone: string): number {
  const at = Math.min(Math.max(time, FIRST_OFFSET), LAST_OFFSET);
  const parts = formatFor(zone).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((one) => one.type === type)?.value ?? '';
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
