import { DAY, HOUR, MINUTE } from '../../certificates/instant.ts';

/**
 * Formats milliseconds: whole days from two days, whole hours from two hours, otherwise minutes. Always rounds down, so
 * that a text never states more time than is left.
 */
export function formatDuration(milliseconds: number): string {
  if (milliseconds >= 2 * DAY) return count(milliseconds / DAY, 'day');
  if (milliseconds >= 2 * HOUR) return count(milliseconds / HOUR, 'hour');
  if (milliseconds >= MINUTE) return count(milliseconds / MINUTE, 'minute');
  return 'less than a minute';
}

/**
 * Formats the days left that events carry (one decimal): `14 days`, `36 hours`, `less than an hour`. Rounds down.
 */
export function formatDaysLeft(days: number): string {
  if (days >= 2) return count(days, 'day');
  const hours = Math.floor(days * 24 + 0.001);
  return hours < 1 ? 'less than an hour' : count(hours, 'hour');
}

function count(amount: number, unit: string): string {
  const whole = Math.floor(amount);
  return `${whole} ${unit}${whole === 1 ? '' : 's'}`;
}
