import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR, millisecondsBetween } from '../../../shared/certificates/instant.ts';
import { DEFAULT_THRESHOLDS, thresholdCrossings } from '../../../shared/certificates/threshold.ts';
import { at, daysAfter } from '../../support/certificates.ts';

const page = readFileSync(
  new URL('../../../docs/explanation/thresholds.md', import.meta.url),
  'utf8',
);
const rows = [...page.matchAll(/^\| (\d+) days .*$/gm)].map(([row, days]) => ({
  days: Number(days),
  documented: row
    .split('|')
    .slice(2, -1)
    .map((cell) => cell.trim()),
}));

function formatLead(milliseconds: number): string {
  if (milliseconds < DAY) return `${Math.round(milliseconds / HOUR)} hours`;
  const days = Math.round((milliseconds / DAY) * 10) / 10;
  return days === 1 ? '1 day' : `${days} days`;
}

describe('the table of docs/explanation/thresholds.md', () => {
  test('contains the lifetimes of current and future certificates', () => {
    expect(rows.map(({ days }) => days)).toEqual([6, 10, 47, 90, 100, 200, 398]);
  });

  test.each(rows)(
    'has the thresholds that the code computes for $days days',
    ({ days, documented }) => {
      const notBefore = at('2027-01-01');
      const notAfter = daysAfter(notBefore, days);
      const crossings = thresholdCrossings(
        { notBefore, notAfter, precision: 'instant' },
        DEFAULT_THRESHOLDS,
      );
      const leads = crossings.map((one) => formatLead(millisecondsBetween(one.at, notAfter)));
      expect([...leads, 'at expiry']).toEqual(documented);
    },
  );

  test('contains the complete default thresholds of the code', () => {
    const shown = [
      ...page.matchAll(/fractionOfLifetime: (\d+) \/ (\d+), minDays: ([\d.]+), maxDays: (\d+)/g),
    ].map(([, part, whole, floor, ceiling]) => [
      Number(part) / Number(whole),
      Number(floor),
      Number(ceiling),
    ]);
    expect(shown).toEqual(
      DEFAULT_THRESHOLDS.map((one) =>
        'days' in one ? [] : [one.fractionOfLifetime, one.minDays, one.maxDays],
      ),
    );
  });
});
