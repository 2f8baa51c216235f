import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { AccountOptions } from '../../../infra/deploy/config/monitor-config.ts';
import { INTERVALS, millisecondsBetweenPolls } from '../../../infra/deploy/config/poll-schedule.ts';
import { resourcesOf, synthesise } from './synthesise.ts';

const Alarm = z.object({
  MetricName: z.string().optional(),
  Period: z.number().optional(),
  EvaluationPeriods: z.number(),
  DatapointsToAlarm: z.number().optional(),
});

const HOUR = 60 * 60;
const DAY = 24 * HOUR;

/** The period in seconds of the alarm on a failing poll function, for an account with these options. */
function periodOf(options: AccountOptions): number {
  const template = synthesise({ accounts: [{ provider: 'digicert', name: 'main', ...options }] });
  const alarms = [...resourcesOf(template, 'AWS::CloudWatch::Alarm', Alarm)];
  const [found, ...others] = alarms.filter(
    ([id, { MetricName }]) => id.includes('Poll') && MetricName === 'Errors',
  );
  expect(others).toEqual([]);
  const [, alarm] = found ?? [];
  expect(alarm).toMatchObject({ EvaluationPeriods: 2 });
  expect(alarm?.DatapointsToAlarm).toBeUndefined();
  return alarm?.Period ?? 0;
}

/**
 * Whether two failures, `apart` seconds apart, are in the last two periods at some minute. CloudWatch evaluates an alarm
 * every minute, with periods that end at that minute.
 */
function goesOff(apart: number, period: number): boolean {
  for (let now = apart; now <= apart + 2 * period; now += 60) {
    const periods = [0, apart].map((failure) => Math.floor((now - failure) / period));
    if (periods.includes(0) && periods.includes(1)) return true;
  }
  return false;
}

describe('the alarm on a poll function that keeps failing', () => {
  test.each(INTERVALS)('goes off after two failures in a row with the interval %s', (every) => {
    const period = periodOf({ interval: every });
    const apart = millisecondsBetweenPolls(every) / 1000;
    expect(period).toBe(Math.max(apart, HOUR));
    // A run starts up to five minutes late; with an interval below one hour, up to one minute.
    const late = apart < HOUR ? 60 : 300;
    for (const gap of [apart - late, apart, apart + late]) {
      expect(goesOff(gap, period)).toBe(true);
    }
  });

  test.each([
    ['0 6 * * ? *', '26 hours', DAY],
    ['0 6 ? * MON-FRI *', '4 days', 3 * DAY],
    ['0 6 ? * MON,THU *', '5 days', 4 * DAY],
    ['0 0/2 * * ? *', '150 minutes', 2 * HOUR],
  ] as const)(
    'goes off after two failures in a row with the cron expression %s and the freshness target %s',
    (cron, freshness, maxGap) => {
      const period = periodOf({ cron, freshnessTarget: freshness });
      expect(goesOff(maxGap, period)).toBe(true);
    },
  );

  test.each([
    { interval: '5 minutes' },
    { interval: '1 day' },
    { cron: '0 6 ? * MON *', freshnessTarget: '7 days' },
    { cron: '0 6 * * ? *', freshnessTarget: '10079 minutes' },
    { cron: '0/10 * * * ? *', freshnessTarget: '30 minutes' },
  ] as const)(
    'has periods of whole minutes that cover at most the week that CloudWatch evaluates (%o)',
    (options) => {
      const period = periodOf(options);
      expect(period % 60).toBe(0);
      expect(2 * period).toBeLessThanOrEqual(period < HOUR ? DAY : 7 * DAY);
    },
  );

  test('does not go off after a failure, a success and a failure', () => {
    expect(goesOff(4 * HOUR, periodOf({ interval: '2 hours' }))).toBe(false);
    expect(goesOff(2 * DAY, periodOf({ cron: '0 6 * * ? *', freshnessTarget: '26 hours' }))).toBe(
      false,
    );
  });
});
