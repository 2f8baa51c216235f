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

/** The first and the last of some instants; `undefined` if there are none. */
export function spanOf(
  instants: readonly (Instant | undefined)[],
): { readonly first: Instant; readonly last: Instant } | undefined {
  const sorted = instants.filter((instant) => instant !== undefined).sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** `on 1 Mar 2027, 00:00 UTC`, or `between 1 Mar 2027, 00:00 UTC and 3 Mar 2027, 00:00 UTC` */
export function formatSpan({ first, last }: NonNullable<ReturnType<typeof spanOf>>): string {
  return first === last
    ? `on ${formatInstant(first)}`
    : `between ${formatInstant(first)} and ${formatInstant(last)}`;
}
