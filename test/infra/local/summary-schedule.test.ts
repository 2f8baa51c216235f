import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { WeeklySummaryPlan } from '../../../shared/tracking/summary/plan.ts';
import { weeklySummaryGenerated } from '../../../shared/events/weekly-summary-generated.ts';
import { DAY, plus } from '../../../shared/certificates/instant.ts';
import type { EventEnvelope } from '../../../infra/local/aws/event-bus.ts';
import type { DeliveredNotification } from '../../../infra/local/aws/local-aws.ts';
import { accountOf } from '../../../infra/local/local-account.ts';
import { virtualPace } from '../../../infra/local/pace.ts';
import { runSchedule } from '../../../infra/local/run-schedule.ts';
import { openRun } from './support/open-run.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'weekly-summaries-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

test(
  'a live run sends one weekly summary per week at the configured time, through the bus and the topic',
  { timeout: 120_000 },
  async () => {
    const { simulation, aws, functions, close } = await openRun(directory);
    try {
      // A Friday.
      expect(simulation.start).toBe('2027-01-15T08:00:00.000Z');
      const [account] = simulation.accounts;
      if (account === undefined) throw new Error('there is no account');
      const summary: WeeklySummaryPlan = {
        ...{ day: 'monday', time: '08:30', timeZone: 'Asia/Kolkata', groupBy: 'account' },
        accounts: [accountOf(account)],
      };
      await runSchedule({
        ...{ accounts: [account], aws, functions, weeklySummary: summary },
        pace: virtualPace(simulation.clock, Infinity),
        signal: new AbortController().signal,
        afterStep: ({ now }) => now >= plus(simulation.start, 15 * DAY),
      });
      const summaries = (aws.archive.read('event') as EventEnvelope[])
        .filter((event) => event['detail-type'] === weeklySummaryGenerated.detailType)
        .map(({ detail }) => weeklySummaryGenerated.detail.parse(detail));
      const reported = summaries.map(({ metadata, summary: { week } }) => [
        week,
        metadata.observedAt,
      ]);
      expect(reported).toEqual([
        ['2027-W03', '2027-01-18T03:00:00.000Z'],
        ['2027-W04', '2027-01-25T03:00:00.000Z'],
      ]);
      expect(summaries[0]?.summary.certificateCount).toBeGreaterThan(3);
      const conditions = (aws.archive.read('notification') as DeliveredNotification[])
        .filter(({ notification }) => notification.type === 'weekly-summary')
        .map(({ notification }) => notification.condition);
      expect(conditions).toEqual([
        expect.stringMatching(/:2027-W03$/),
        expect.stringMatching(/:2027-W04$/),
      ]);
    } finally {
      await close();
    }
  },
);
