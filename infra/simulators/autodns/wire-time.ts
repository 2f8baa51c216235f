import { epochMilliseconds, HOUR, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';

/** Time in Berlin with milliseconds and an offset without colon: `2026-01-31T10:53:23.000+0100`. */
export function jsonTime(instant: Instant): string {
  return digitsWith(instant, plus(instant, offsetAt(instant)));
}

/** A fault of some expiry times: the digits of UTC with the offset of Berlin, which is too early. */
export function jsonTimeOfUtcDigits(instant: Instant): string {
  return digitsWith(instant, instant);
}

/** Time in Berlin without a zone: `2026-01-31 10:53:23`. */
export function xmlTime(instant: Instant): string {
  return xmlTimeOfUtcDigits(plus(instant, offsetAt(instant)));
}

/** As `jsonTimeOfUtcDigits`. */
export function xmlTimeOfUtcDigits(instant: Instant): string {
  return instant.slice(0, 19).replace('T', ' ');
}

/** The date prefix of transaction IDs: `20260131`. */
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

/** Offset of Berlin in milliseconds. It changes at full hours only, so that it is cached per hour. */
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
