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
    'polled every %s is twice that, and what a run may take at most',
    (every) => {
      const target = 2 * millisecondsBetweenPolls(every);
      expect(freshness(every)).toBeGreaterThan(target);
      expect(freshness(every) - target).toBeLessThanOrEqual(20 * MINUTE);
    },
  );

  test.each(INTERVALS)(
    'is not missed by one failed run of every %s, however slow the next',
    (every) => {
      // The first began and ended at once; the second failed; the third began late, and took what it may.
      const thirdEnds =
        2 * millisecondsBetweenPolls(every) +
        startWindowOf({ interval: every }) +
        runTimeOf({ interval: every });
      expect(freshness(every)).toBeGreaterThanOrEqual(thirdEnds);
    },
  );

  test('is what its page says', () => {
    const rows = [...page.matchAll(/^\| (\d+ \w+) +\| (\d.+?) +\|$/gm)];
    expect(rows).toHaveLength(4);
    for (const [, every = '', reported] of rows) {
      const interval = INTERVALS.find((one) => one === every);
      expect(interval && format(freshness(interval))).toBe(reported);
    }
  });
});
