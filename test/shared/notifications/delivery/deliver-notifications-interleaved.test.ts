import { expect, test } from 'vitest';
import type { Notification } from '../../../../shared/notifications/notification.ts';
import { burst } from '../../../support/bursts.ts';
import { everyInterleaving } from '../../../support/every-interleaving.ts';
import { OverlappingRuns } from '../../../support/overlapping-runs.ts';
import type { StoryLimits } from '../../../support/overlapping-runs.ts';

const NOTIFICATIONS = burst(7);
const WATCHED = NOTIFICATIONS.slice(0, 2).map(({ lineage }) => lineage);

const batch = (from: number, to: number) => NOTIFICATIONS.slice(from, to);

const deliveredWith = ({ id, listed }: Notification) => listed?.map((member) => member.id) ?? [id];

/** Whatever was chosen: once nothing befalls any run, all is said, each under one id, and stays so. */
async function check(batches: readonly Notification[][], limits: StoryLimits): Promise<number> {
  const notifications = [...new Set(batches.flat())];
  return everyInterleaving(async (choose) => {
    const runs = new OverlappingRuns(choose, limits, WATCHED);
    await runs.play(batches);
    await runs.visit(notifications);
    expect(await runs.visit(notifications)).toEqual(notifications.map(() => 'said-before'));
    for (const { id } of notifications) {
      const takes = runs.takes.filter(({ notification }) =>
        deliveredWith(notification).includes(id),
      );
      expect(new Set(takes.map(({ notification }) => notification.id)).size).toBe(1);
      if (limits.overruns > 0) continue;
      // Not even under the same id, but where something befell the run that sent it.
      expect(takes.slice(0, -1).every(({ excused }) => excused)).toBe(true);
    }
  });
}

const BURST = batch(0, 6);
const [ONE, OTHER] = [batch(0, 1), batch(1, 2)];

test.each<[string, Notification[][], StoryLimits]>([
  ['the same burst', [BURST, BURST], { faults: 1, switches: 2, overruns: 0 }],
  ['a burst and one of it', [BURST, ONE], { faults: 2, switches: 1, overruns: 0 }],
  ['one, and a burst with it', [ONE, BURST], { faults: 1, switches: 2, overruns: 0 }],
  ['bursts that overlap', [BURST, batch(1, 7)], { faults: 1, switches: 2, overruns: 0 }],
  ['a burst and two of it', [BURST, ONE, OTHER], { faults: 1, switches: 1, overruns: 0 }],
])(
  'nothing is lost or said twice by runs that come upon %s, in whatever order',
  async (_what, batches, limits) => {
    expect(await check(batches, limits)).toBeGreaterThan(1_000);
  },
  60_000,
);

test.each<[string, Notification[][], StoryLimits]>([
  ['the same burst', [BURST, BURST], { faults: 1, switches: 1, overruns: 1 }],
  ['one, and a burst with it', [ONE, BURST], { faults: 1, switches: 1, overruns: 1 }],
  ['a burst and two of it', [BURST, ONE, OTHER], { faults: 0, switches: 2, overruns: 1 }],
])(
  'nothing is said under two ids though a run lives longer than its lease: %s',
  async (_what, batches, limits) => {
    expect(await check(batches, limits)).toBeGreaterThan(1_000);
  },
  60_000,
);
