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

/** Checks all choices: after a run without faults, every notification is delivered, under one ID only, exactly once. */
async function check(batches: readonly Notification[][], limits: StoryLimits): Promise<number> {
  const notifications = [...new Set(batches.flat())];
  return everyInterleaving(async (choose) => {
    const runs = new OverlappingRuns(choose, limits, WATCHED);
    await runs.play(batches);
    await runs.visit(notifications);
    expect(await runs.visit(notifications)).toEqual(notifications.map(() => 'already-delivered'));
    for (const { id } of notifications) {
      const takes = runs.takes.filter(({ notification }) =>
        deliveredWith(notification).includes(id),
      );
      expect(new Set(takes.map(({ notification }) => notification.id)).size).toBe(1);
      if (limits.overruns > 0) continue;
      // A repetition with the same ID is allowed only after a fault of the run that sent the notification.
      expect(takes.slice(0, -1).every(({ excused }) => excused)).toBe(true);
    }
  });
}

const BURST = batch(0, 6);
const [FIRST, SECOND] = [batch(0, 1), batch(1, 2)];

test.each<[string, Notification[][], StoryLimits]>([
  ['the same burst twice', [BURST, BURST], { faults: 1, switches: 2, overruns: 0 }],
  ['a burst and then one of its members', [BURST, FIRST], { faults: 2, switches: 1, overruns: 0 }],
  [
    'one notification and then a burst that contains it',
    [FIRST, BURST],
    { faults: 1, switches: 2, overruns: 0 },
  ],
  ['two overlapping bursts', [BURST, batch(1, 7)], { faults: 1, switches: 2, overruns: 0 }],
  [
    'a burst and then two of its members',
    [BURST, FIRST, SECOND],
    { faults: 1, switches: 1, overruns: 0 },
  ],
])(
  'overlapping runs lose and repeat nothing: %s',
  async (_what, batches, limits) => {
    expect(await check(batches, limits)).toBeGreaterThan(1_000);
  },
  60_000,
);

test.each<[string, Notification[][], StoryLimits]>([
  ['the same burst twice', [BURST, BURST], { faults: 1, switches: 1, overruns: 1 }],
  [
    'one notification and then a burst that contains it',
    [FIRST, BURST],
    { faults: 1, switches: 1, overruns: 1 },
  ],
  [
    'a burst and then two of its members',
    [BURST, FIRST, SECOND],
    { faults: 0, switches: 2, overruns: 1 },
  ],
])(
  'overlapping runs send nothing under two IDs if a run takes longer than its lease: %s',
  async (_what, batches, limits) => {
    expect(await check(batches, limits)).toBeGreaterThan(1_000);
  },
  60_000,
);
