import type { Instant } from '../../certificates/instant.ts';

const MONTHS = [
  ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'],
  ...['Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
] as const;

/** Formats an instant to the minute: `1 Mar 2027, 00:00 UTC`. */
export function formatInstant(instant: Instant): string {
  return `${formatDay(instant)}, ${instant.slice(11, 16)} UTC`;
}

/** Formats the day of an instant in UTC: `1 Mar 2027`. */
export function formatDay(instant: Instant): string {
  const [year = '', month = '', day = ''] = instant.slice(0, 10).split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}
