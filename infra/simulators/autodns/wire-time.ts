import { epochMilliseconds, HOUR, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';

/** With milliseconds and an offset without colon, as the server's clock in Berlin has it: `2026-01-31T10:53:23.000+0100`. */
export function jsonTime(instant: Instant): string {
  return digitsWith(instant, plus(instant, offsetAt(instant)));
}

/** What is wrong with some ends: the digits of UTC with the offset of Berlin, an instant that is too early. */
export function jsonTimeOfUtcDigits(instant: Instant): string {
  return digitsWith(instant, instant);
}

/** The clock in Berlin, without saying so: `2026-01-31 10:53:23`. */
export function xmlTime(instant: Instant): string {
  return xmlTimeOfUtcDigits(plus(instant, offsetAt(instant)));
}

/** As `jsonTimeOfUtcDigits`. */
export function xmlTimeOfUtcDigits(instant: Instant): string {
  return instant.slice(0, 19).replace('T', ' ');
}

/** The day in front of transaction ids: `20260131`. */
export function compactDay(instant: Instant): string {
  return xmlTime(instant).slice(0, 10).replaceAll('-', '');
}

function digitsWith(instant: Instant, digits: Instant): string {
  const hours = offsetAt(instant) / HOUR;
  return `${digits.slice(0, 23)}+0${hours}00`;
}

const BERLIN = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  timeZoneName: 'longOffset',
});
const offsets = new Map<number, number>();

/** Milliseconds by which Berlin is ahead. It changes on the hour only, so that one answer holds for an hour. */
function offsetAt(instant: Instant): number {
  const milliseconds = epochMilliseconds(instant);
  const hour = Math.floor(milliseconds / HOUR);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  const name = BERLIN.formatToParts(milliseconds).find(({ type }) => type === 'timeZoneName');
  const offset = Number(/\+0(\d):00$/.exec(name?.value ?? '')?.[1] ?? 0) * HOUR;
  offsets.set(hour, offset);
  return offset;
}
