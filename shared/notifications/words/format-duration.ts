import { DAY, HOUR, MINUTE } from '../../certificates/instant.ts';

/**
 * A number of milliseconds for people: whole days from two days on, whole hours from two hours on, else
 * minutes. Always rounded down: nobody is told that there is more time than there is.
 */
export function formatDuration(milliseconds: number): string {
  if (milliseconds >= 2 * DAY) return count(milliseconds / DAY, 'day');
  if (milliseconds >= 2 * HOUR) return count(milliseconds / HOUR, 'hour');
  if (milliseconds >= MINUTE) return count(milliseconds / MINUTE, 'minute');
  return 'less than a minute';
}

/**
 * Days left, as events carry them (one decimal), for people: `14 days`, `36 hours`, `less than an hour`.
 * Rounded down, like every duration.
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
