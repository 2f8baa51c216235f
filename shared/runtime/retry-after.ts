import { epochMilliseconds, instantOf, parseInstant } from '../certificates/instant.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const TIME = String.raw`(?<time>\d{2}:\d{2}:\d{2})`;

/** The three forms of RFC 9110, section 5.6.7. */
const HTTP_DATES = [
  // Sun, 06 Nov 1994 08:49:37 GMT
  `(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?<day>\\d{2}) (?<month>[A-Z][a-z]{2}) (?<year>\\d{4}) ${TIME} GMT`,
  // RFC 850: Sunday, 06-Nov-94 08:49:37 GMT
  `(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?<day>\\d{2})-(?<month>[A-Z][a-z]{2})-(?<year>\\d{2}) ${TIME} GMT`,
  // asctime: Sun Nov  6 08:49:37 1994
  `(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?<month>[A-Z][a-z]{2}) (?<day>[\\d ]\\d) ${TIME} (?<year>\\d{4})`,
].map((form) => new RegExp(`^${form}$`));

/**
 The seconds of a `Retry-After` header from `now` (epoch milliseconds) on, at least 0; `undefined` if there is no valid
 * header.
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function readRetryAfter(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}(\.\d+)?$/.test(text)) return Number(text);
  const date = HTTP_DATES.map((form) => form.exec(text)?.groups).find((groups) => groups);
  if (date === undefined) return undefined;
  const { day = '', month = '', year = '', time } = date;
  const monthNumber = pad(MONTHS.indexOf(month) + 1);
  const fullYear = year.length === 2 ? yearNear(Number(year), now) : year;
  const instant = parseInstant(`${fullYear}-${monthNumber}-${pad(Number(day))}T${time}Z`);
  return instant === undefined
    ? undefined
    : Math.max(0, Math.ceil((epochMilliseconds(instant) - now) / 1000));
}

/** Two digits of a year: one that appears to be more than 50 years ahead is in the past (RFC 9110, section 5.6.7). */
function yearNear(digits: number, now: number): number {
  const present = Number(instantOf(now).slice(0, 4));
  const inThisCentury = present - (present % 100) + digits;
  return inThisCentury > present + 50 ? inThisCentury - 100 : inThisCentury;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
