import type { Instant } from '../../certificates/instant.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** An instant for people, to the minute: `1 March 2027, 00:00 UTC`. */
export function formatInstant(instant: Instant): string {
  return `${formatDay(instant)}, ${instant.slice(11, 16)} UTC`;
}

/** The day of an instant in UTC, for people: `1 March 2027`. */
export function formatDay(instant: Instant): string {
  const [year = '', month = '', day = ''] = instant.slice(0, 10).split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}
