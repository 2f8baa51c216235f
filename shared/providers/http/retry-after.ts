import { epochMilliseconds, parseInstant } from '../../certificates/instant.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const HTTP_DATE =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}:\d{2}:\d{2}) GMT$/;

/**
 * The seconds that a `Retry-After` header asks for, from `now` (epoch milliseconds) on; `undefined` where there
 * is none, or none that can be read.
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function readRetryAfter(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}(\.\d+)?$/.test(text)) return Number(text);
  const match = HTTP_DATE.exec(text);
  if (match === null) return undefined;
  const [, day, month = '', year, time] = match;
  const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
  const instant = parseInstant(`${year}-${number}-${day}T${time}Z`);
  return instant === undefined
    ? undefined
    : Math.max(0, Math.ceil((epochMilliseconds(instant) - now) / 1000));
}
