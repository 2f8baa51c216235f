import { describe, expect, test } from 'vitest';
import { Faults } from '../../bench/ledger-trial/faults.ts';
import { InMemoryNoticeLedger } from '../../bench/ledger-trial/in-memory-notice-ledger.ts';
import { TrialQueue } from '../../bench/ledger-trial/trial-queue.ts';
import { VirtualTime } from '../../bench/ledger-trial/virtual-time.ts';
import { WORK_TIMEOUT } from '../../infra/constructs/work-queue.ts';
import { mailPace, MOST_ADDRESSES } from '../../infra/mail-pace.ts';
import { HOUR, MINUTE } from '../../shared/certificates/instant.ts';
import { ChannelRefusal } from '../../shared/notices/channel.ts';
import { pacedChannel } from '../../shared/notices/channels/paced-channel.ts';
import { comeBackTimes } from '../../shared/notices/delivery/come-back-times.ts';
import {
  deliverMessages,
  GATHERED_AT_ONCE,
  NOTICE_LEASE,
} from '../../shared/notices/delivery/deliver-messages.ts';
import type { Notice } from '../../shared/notices/notice.ts';
import { expired } from '../support/bursts.ts';
import { RecordingLog } from '../support/recorders.ts';

const FAULTLESS = new Faults(() => 0.5, undefined);

/** Of accounts of their own, so that none is in a list with others. */
const unlike = (number: number): Notice => expired(number, { account: `account-${number}` });

/**
 * So many notices that are all unlike come at once, and are said at the pace of so many addresses.
 *
 * @param refused whether the channel refuses a notice at a time, in milliseconds.
 */
async function workOff(
  count: number,
  addresses: number,
  refused: (notice: Notice, now: number) => boolean = () => false,
) {
  const time = new VirtualTime();
  const ledger = new InMemoryNoticeLedger();
  const tries = new Map<string, number>();
  const said: number[] = [];
  const queue = new TrialQueue(
    time,
    FAULTLESS,
    { batchSize: GATHERED_AT_ONCE, milliseconds: MINUTE },
    (messages, run, comeBack) => {
      for (const { messageId } of messages) tries.set(messageId, (tries.get(messageId) ?? 0) + 1);
      const send = async (notice: Notice) => {
        await run.wait(100);
        if (refused(notice, time.now)) throw new ChannelRefusal('not now');
        said.push(time.now);
      };
      return deliverMessages(messages, (body) => JSON.parse(body) as Notice, {
        ledger,
        channel: pacedChannel(
          { name: 'topic', send },
          { paceMilliseconds: mailPace(addresses), wait: (milliseconds) => run.wait(milliseconds) },
        ),
        clock: () => run.clock(),
        leaseMilliseconds: NOTICE_LEASE,
        log: new RecordingLog(),
        remainingMilliseconds: () => run.remainingMilliseconds(),
        comeBack,
      });
    },
  );
  for (let number = 0; number < count; number += 1) {
    time.at(number, () => queue.add(JSON.stringify(unlike(number))));
  }
  await time.run();
  return { said, lastAt: said.at(-1), dead: queue.dead, mostTries: Math.max(...tries.values()) };
}

describe('notices of which no two are alike', () => {
  test.each([
    [100, 1, 5 * MINUTE, 3],
    [100, 10, 8 * MINUTE, 5],
    [100, MOST_ADDRESSES, 25 * MINUTE, 10],
    [400, 10, 15 * MINUTE, 10],
    [1_000, 3, 12 * MINUTE, 10],
  ])(
    '%i of them to %i addresses are said as fast as the pace allows, and use up few tries',
    async (count, addresses, soon, few) => {
      const { said, lastAt, dead, mostTries } = await workOff(count, addresses);
      expect(said).toHaveLength(count);
      expect(dead).toBe(0);
      expect(lastAt).toBeLessThan(soon);
      expect(mostTries).toBeLessThanOrEqual(few);
    },
    60_000,
  );

  test('are said though one that is never taken is always the first, and one send fills a run', async () => {
    const poison = unlike(0);
    const { said, dead } = await workOff(30, MOST_ADDRESSES, ({ id }) => id === poison.id);
    expect(said).toHaveLength(29);
    expect(dead).toBe(1);
  });

  test('outlast an outage of almost three days, however few of them a run can try', async () => {
    const end = 70 * HOUR;
    const { said, dead } = await workOff(150, MOST_ADDRESSES, (_notice, now) => now < end);
    expect(said).toHaveLength(150);
    expect(dead).toBe(0);
  });
});

test('what a run did not come to is as far apart as what it did, for each of the workers', () => {
  const times = comeBackTimes(['a', 'b', 'c'], { done: 4, milliseconds: 40_000 });
  expect([...times]).toEqual([
    ['a', 5],
    ['b', 10],
    ['c', 15],
  ]);
});

test('where it did nothing, they come back behind what failed, with time for that to be tried by itself', () => {
  const times = comeBackTimes(['a', 'b'], { done: 0, milliseconds: 40_000 });
  const again = 6 * MINUTE + MINUTE + WORK_TIMEOUT.toMilliseconds();
  for (const seconds of times.values()) expect(seconds * 1000).toBeGreaterThan(again);
  expect(times.size).toBe(2);
});
