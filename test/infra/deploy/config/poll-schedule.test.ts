import { describe, expect, test } from 'vitest';
import {
  INTERVALS,
  cronOf,
  millisecondsBetweenPolls,
} from '../../../../infra/deploy/config/poll-schedule.ts';

const MINUTES_A_DAY = 24 * 60;

/** The minutes of a day at which a cron expression fires. Its fields are numbers, `*` or `start/step`. */
function minutesOf(cron: string): number[] {
  const [minute = '', hour = ''] = cron.split(' ');
  const hours = valuesOf(hour, 24);
  return hours.flatMap((at) => valuesOf(minute, 60).map((value) => at * 60 + value));
}

function valuesOf(field: string, end: number): number[] {
  const [start = '', step = String(end)] = field === '*' ? ['0', '1'] : field.split('/');
  const values: number[] = [];
  for (let value = Number(start); value < end; value += Number(step)) values.push(value);
  return values;
}

describe.each(INTERVALS)('the poll schedule with the interval %s', (every) => {
  const accounts = Array.from({ length: 50 }, (_, index) => ({
    provider: 'digicert',
    account: `account-${index}`,
  }));
  const schedules = accounts.map((account) => cronOf({ interval: every }, account));

  test('has this interval between all polls, also across midnight', () => {
    const interval = millisecondsBetweenPolls(every) / 60_000;
    for (const cron of schedules) {
      const minutes = minutesOf(cron);
      const gaps = minutes.map(
        (minute, index) => (minutes[index + 1] ?? (minutes[0] ?? 0) + MINUTES_A_DAY) - minute,
      );
      expect(new Set(gaps)).toEqual(new Set([interval]));
    }
  });

  test('starts at a fixed minute per account, and accounts are spread over several minutes', () => {
    expect(accounts.map((account) => cronOf({ interval: every }, account))).toEqual(schedules);
    const starts = new Set(schedules.map((cron) => minutesOf(cron)[0]));
    expect(starts.size).toBeGreaterThan(3);
  });
});

test('a configured cron expression is used unchanged', () => {
  const schedule = { cron: '0 6 ? * MON-FRI *', timeZone: 'Europe/Berlin' };
  expect(cronOf(schedule, { provider: 'digicert', account: 'main' })).toBe('0 6 ? * MON-FRI *');
});
