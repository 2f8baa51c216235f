import { describe, expect, test } from 'vitest';
import {
  lastSummaryWeek,
  nextSummaryAfter,
} from '../../../../shared/tracking/summary/summary-week.ts';
import type { WeeklyMoment } from '../../../../shared/tracking/summary/plan.ts';
import { HOUR, plus } from '../../../../shared/certificates/instant.ts';
import { at } from '../../../support/certificates.ts';

const monday: WeeklyMoment = { day: 'monday', time: '08:00', timeZone: 'UTC' };
const berlin: WeeklyMoment = { ...monday, timeZone: 'Europe/Berlin' };

const lastWeek = (now: string, moment: WeeklyMoment) => {
  const { dueAt, week } = lastSummaryWeek(at(now), moment);
  return [dueAt, week];
};

describe('lastSummaryWeek', () => {
  test('returns the current week from the due minute on', () => {
    expect(lastWeek('2027-02-22T08:00:00Z', monday)).toEqual([
      '2027-02-22T08:00:00.000Z',
      '2027-W08',
    ]);
    expect(lastWeek('2027-02-22T07:59:59Z', monday)).toEqual([
      '2027-02-15T08:00:00.000Z',
      '2027-W07',
    ]);
  });

  test('returns the same week for the rest of the week', () => {
    const due = ['2027-02-22T08:00:00.000Z', '2027-W08'];
    expect(lastWeek('2027-02-22T14:00:00Z', monday)).toEqual(due);
    expect(lastWeek('2027-02-25T23:00:00Z', monday)).toEqual(due);
    expect(lastWeek('2027-03-01T07:59:59Z', monday)).toEqual(due);
  });

  test('returns the week of the due day, even if a new week has started meanwhile', () => {
    const sunday: WeeklyMoment = { ...monday, day: 'sunday', time: '23:30' };
    expect(lastWeek('2027-02-28T23:31:00Z', sunday)[1]).toBe('2027-W08');
    expect(lastWeek('2027-03-01T01:00:00Z', sunday)[1]).toBe('2027-W08');
  });

  test.each([
    ['2026-12-28T09:00:00Z', '2026-W53'],
    ['2027-01-04T09:00:00Z', '2027-W01'],
    ['2024-12-30T09:00:00Z', '2025-W01'],
    ['2029-12-31T09:00:00Z', '2030-W01'],
    ['2032-12-27T09:00:00Z', '2032-W53'],
    ['2033-01-03T09:00:00Z', '2033-W01'],
  ])('returns the ISO week at the change of the year: for %s it is %s', (now, week) => {
    expect(lastWeek(now, monday)[1]).toBe(week);
  });

  test('returns a week of the previous year for the first days of January', () => {
    const on = (day: WeeklyMoment['day']) => ({ ...monday, day });
    expect(lastWeek('2027-01-01T09:00:00Z', on('friday'))[1]).toBe('2026-W53');
    expect(lastWeek('2027-01-02T09:00:00Z', on('saturday'))[1]).toBe('2026-W53');
    expect(lastWeek('2023-01-01T09:00:00Z', on('sunday'))[1]).toBe('2022-W52');
  });
});

describe('a summary time in a time zone', () => {
  test('is the same local time in winter and in summer', () => {
    expect(lastWeek('2027-03-22T12:00:00Z', berlin)[0]).toBe('2027-03-22T07:00:00.000Z');
    expect(lastWeek('2027-03-29T12:00:00Z', berlin)[0]).toBe('2027-03-29T06:00:00.000Z');
    expect(lastWeek('2027-10-25T12:00:00Z', berlin)[0]).toBe('2027-10-25T06:00:00.000Z');
    expect(lastWeek('2027-11-01T12:00:00Z', berlin)[0]).toBe('2027-11-01T07:00:00.000Z');
  });

  test('is on the local day, even if that differs from the day in UTC', () => {
    const auckland: WeeklyMoment = { ...monday, timeZone: 'Pacific/Auckland' };
    expect(lastWeek('2027-02-21T19:00:00Z', auckland)).toEqual([
      '2027-02-21T19:00:00.000Z',
      '2027-W08',
    ]);
    const honolulu: WeeklyMoment = { ...monday, time: '20:00', timeZone: 'Pacific/Honolulu' };
    expect(lastWeek('2027-02-23T06:00:00Z', honolulu)).toEqual([
      '2027-02-23T06:00:00.000Z',
      '2027-W08',
    ]);
  });

  test('that occurs twice when clocks are set back counts once, at its first occurrence', () => {
    const twice: WeeklyMoment = { day: 'sunday', time: '02:30', timeZone: 'Europe/Berlin' };
    const first = ['2027-10-31T00:30:00.000Z', '2027-W43'];
    expect(lastWeek('2027-10-31T00:30:00Z', twice)).toEqual(first);
    expect(lastWeek('2027-10-31T01:30:00Z', twice)).toEqual(first);
  });

  test.each(['UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata'])(
    'occurs exactly once in every week of ten years in %s',
    (timeZone) => {
      const weeks: string[] = [];
      let now = at('2026-01-05T00:00:00Z');
      for (let count = 0; count < 520; count += 1) {
        now = nextSummaryAfter(now, { ...monday, timeZone });
        const { dueAt, week } = lastSummaryWeek(now, { ...monday, timeZone });
        expect(dueAt).toBe(now);
        weeks.push(week);
        // A late run returns the same week.
        expect(lastSummaryWeek(plus(now, 6 * HOUR), { ...monday, timeZone }).week).toBe(week);
      }
      expect(new Set(weeks).size).toBe(520);
      expect(weeks).toEqual(weeks.toSorted());
    },
  );
});
