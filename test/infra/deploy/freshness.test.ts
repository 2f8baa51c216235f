import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readMonitor } from '../../../infra/deploy/config/read-monitor.ts';
import {
  INTERVALS,
  millisecondsBetweenPolls,
  runTimeOf,
  startWindowOf,
} from '../../../infra/deploy/config/poll-schedule.ts';
import type { Interval } from '../../../infra/deploy/config/poll-schedule.ts';
import { MINUTE } from '../../../shared/certificates/instant.ts';

const page = readFileSync(
  new URL('../../../docs/explanation/unreachable-accounts.md', import.meta.url),
  'utf8',
);

function freshness(every: Interval): number {
  const { accounts } = readMonitor({
    accounts: [{ provider: 'digicert', name: 'main', interval: every }],
  });
  return (accounts[0]?.synced.freshnessTargetSeconds ?? 0) * 1000;
}

function format(milliseconds: number): string {
  const minutes = milliseconds / MINUTE;
  return minutes < 60
    ? `${minutes} minutes`
    : `${Math.floor(minutes / 60)} hours and ${minutes % 60} minutes`;
}

describe('the freshness target of an account', () => {
  test.each(INTERVALS)(
    'with the interval %s is twice the interval plus at most 20 minutes',
    (every) => {
      const target = 2 * millisecondsBetweenPolls(every);
      expect(freshness(every)).toBeGreaterThan(target);
      expect(freshness(every) - target).toBeLessThanOrEqual(20 * MINUTE);
    },
  );

  test.each(INTERVALS)(
    'with the interval %s allows one failed run followed by the slowest possible run',
    (every) => {
      // The first run ends immediately, the second fails, and the third starts late and uses all its time.
      const thirdEnds =
        2 * millisecondsBetweenPolls(every) +
        startWindowOf({ interval: every }) +
        runTimeOf({ interval: every });
      expect(freshness(every)).toBeGreaterThanOrEqual(thirdEnds);
    },
  );

  test('is as documented in the table of intervals', () => {
    const rows = [...page.matchAll(/^\| (\d+ \w+) +\| (\d.+?) +\|$/gm)];
    expect(rows).toHaveLength(4);
    for (const [, every = '', documented] of rows) {
      const interval = INTERVALS.find((known) => known === every);
      expect(interval && format(freshness(interval))).toBe(documented);
    }
  });
});
