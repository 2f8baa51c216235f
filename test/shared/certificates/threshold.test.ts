import { describe, expect, test } from 'vitest';
import { DAY, millisecondsBetween } from '../../../shared/certificates/instant.ts';
import { DEFAULT_THRESHOLDS, thresholdCrossings } from '../../../shared/certificates/threshold.ts';
import { at, daysAfter } from '../../support/certificates.ts';

const START = at('2027-01-01');

function daysBeforeExpiry(lifetimeDays: number, thresholds = DEFAULT_THRESHOLDS): number[] {
  const notAfter = daysAfter(START, lifetimeDays);
  const crossings = thresholdCrossings(
    { notBefore: START, notAfter, precision: 'instant' },
    thresholds,
  );
  return crossings.map(
    (crossing) => Math.round((millisecondsBetween(crossing.at, notAfter) / DAY) * 10) / 10,
  );
}

describe('the default thresholds', () => {
  test.each([
    // Six days and fewer: the minimum days are larger than the fractions of the lifetime.
    [3, [2, 1, 0.5]],
    [6, [2, 1, 0.5]],
    [47, [15.7, 7.8, 1]],
    [100, [30, 14, 1]],
    [200, [30, 14, 1]],
    [398, [30, 14, 1]],
  ])('give a certificate of %i days a first, a second and a final reminder', (days, warnings) => {
    expect(daysBeforeExpiry(days)).toEqual(warnings);
  });

  test('use their ceilings if the start is unknown, because that is earlier', () => {
    const notAfter = at('2027-06-01');
    const crossings = thresholdCrossings({ notAfter, precision: 'day' }, DEFAULT_THRESHOLDS);
    expect(
      crossings.map(({ at: crossedAt }) => millisecondsBetween(crossedAt, notAfter) / DAY),
    ).toEqual([30, 14, 1]);
  });
});

describe('thresholds', () => {
  test('are crossed in order of time, independent of the configured order', () => {
    const mixed = [1, 30, 14].map((days) => ({ name: `${days}`, days }));
    expect(daysBeforeExpiry(100, mixed)).toEqual([30, 14, 1]);
    expect(daysBeforeExpiry(100, [...mixed].reverse())).toEqual([30, 14, 1]);
  });

  test('at the start of a certificate are left out, unless no other threshold is left', () => {
    const days = [10, 5].map((count) => ({ name: `${count}`, days: count }));
    expect(daysBeforeExpiry(10, days)).toEqual([5]);
    expect(daysBeforeExpiry(10.1, days)).toEqual([10, 5]);
    expect(daysBeforeExpiry(5, days)).toEqual([5]);
    expect(daysBeforeExpiry(3, days)).toEqual([5]);
  });

  test('use their ceilings if the start is not before the expiry', () => {
    const notAfter = at('2027-06-01');
    for (const notBefore of [notAfter, daysAfter(notAfter, 1)]) {
      const crossings = thresholdCrossings(
        { notBefore, notAfter, precision: 'instant' },
        DEFAULT_THRESHOLDS,
      );
      expect(
        crossings.map(({ at: crossedAt }) => millisecondsBetween(crossedAt, notAfter) / DAY),
      ).toEqual([30, 14, 1]);
    }
  });
});

describe('plain days', () => {
  const days = (...numbers: number[]) => numbers.map((n) => ({ name: `${n} days`, days: n }));

  test('are used unchanged, in any order', () => {
    expect(daysBeforeExpiry(100, days(1, 30, 14))).toEqual([30, 14, 1]);
  });

  test('longer than the lifetime are left out', () => {
    expect(daysBeforeExpiry(6, days(30, 14, 3))).toEqual([3]);
  });

  test('that are all longer than the lifetime leave the one nearest to the expiry', () => {
    expect(daysBeforeExpiry(6, days(30, 14))).toEqual([14]);
  });
});
