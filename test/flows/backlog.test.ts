import { describe, expect, test } from 'vitest';
import { Faults } from '../support/delivery-log-trial/faults.ts';
import { InMemoryDeliveryLog } from '../support/delivery-log-trial/in-memory-delivery-log.ts';
import { TrialQueue } from '../support/delivery-log-trial/trial-queue.ts';
import { VirtualTime } from '../support/delivery-log-trial/virtual-time.ts';
import { WORK_TIMEOUT } from '../../infra/deploy/constructs/work-queue.ts';
import { mailPace, MAX_ADDRESSES } from '../../infra/deploy/config/mail-pace.ts';
import { HOUR, MINUTE } from '../../shared/certificates/instant.ts';
import { ChannelRefusal } from '../../shared/notifications/channel.ts';
import { pacedChannel } from '../../shared/notifications/channels/paced-channel.ts';
import { retryDelays } from '../../shared/notifications/delivery/retry-delays.ts';
import {
  deliverMessages,
  BATCH_SIZE,
  NOTIFICATION_LEASE,
} from '../../shared/notifications/delivery/deliver-messages.ts';
import type { Notification } from '../../shared/notifications/notification.ts';
import { expired } from '../support/bursts.ts';
import { RecordingLog } from '../support/recorders.ts';

const FAULTLESS = new Faults(() => 0.5, undefined);

/** Each in another account, so that they are not grouped. */
const unlike = (number: number): Notification => expired(number, { account: `account-${number}` });

/**
 * Sends many different notifications that arrive together, at the pace for the given number of addresses.
 *
 * @param refused whether the channel refuses a notification at a time in milliseconds.
 */
async function workOff(
  count: number,
  addresses: number,
  refused: (notification: Notification, now: number) => boolean = () => false,
) {
  const time = new VirtualTime();
  const deliveryLog = new InMemoryDeliveryLog();
  const tries = new Map<string, number>();
  const delivered: number[] = [];
  const queue = new TrialQueue(
    time,
    FAULTLESS,
    { batchSize: BATCH_SIZE, milliseconds: MINUTE },
    (messages, run, retry) => {
      for (const { messageId } of messages) tries.set(messageId, (tries.get(messageId) ?? 0) + 1);
      const send = async (notification: Notification) => {
        await run.wait(100);
        if (refused(notification, time.now)) throw new ChannelRefusal('not now');
        delivered.push(time.now);
      };
      return deliverMessages(messages, (body) => JSON.parse(body) as Notification, {
        deliveryLog,
        channel: pacedChannel(
          { name: 'topic', send },
          { paceMilliseconds: mailPace(addresses), wait: (milliseconds) => run.wait(milliseconds) },
        ),
        clock: () => run.clock(),
        leaseMilliseconds: NOTIFICATION_LEASE,
        log: new RecordingLog(),
        remainingMilliseconds: () => run.remainingMilliseconds(),
        retry,
      });
    },
  );
  for (let number = 0; number < count; number += 1) {
    time.at(number, () => queue.add(JSON.stringify(unlike(number))));
  }
  await time.run();
  return {
    delivered,
    lastAt: delivered.at(-1),
    dead: queue.dead,
    maxTries: Math.max(...tries.values()),
  };
}

describe('many different notifications', () => {
  test.each([
    [100, 1, 5 * MINUTE, 3],
    [100, 10, 8 * MINUTE, 5],
    [100, MAX_ADDRESSES, 25 * MINUTE, 10],
    [400, 10, 15 * MINUTE, 10],
    [1_000, 3, 12 * MINUTE, 10],
  ])(
    '%i of them to %i addresses are said as fast as the pace allows, and use up few tries',
    async (count, addresses, soon, few) => {
      const { delivered, lastAt, dead, maxTries } = await workOff(count, addresses);
      expect(delivered).toHaveLength(count);
      expect(dead).toBe(0);
      expect(lastAt).toBeLessThan(soon);
      expect(maxTries).toBeLessThanOrEqual(few);
    },
    60_000,
  );

  test('are sent although the first one is always refused and one send fills a run', async () => {
    const poison = unlike(0);
    const { delivered, dead } = await workOff(30, MAX_ADDRESSES, ({ id }) => id === poison.id);
    expect(delivered).toHaveLength(29);
    expect(dead).toBe(1);
  });

  test('survive an outage of almost three days, however few of them a run can try', async () => {
    const end = 70 * HOUR;
    const { delivered, dead } = await workOff(
      150,
      MAX_ADDRESSES,
      (_notification, now) => now < end,
    );
    expect(delivered).toHaveLength(150);
    expect(dead).toBe(0);
  });
});

test('remaining notifications return at the pace of the sent ones, for each worker', () => {
  const times = retryDelays(['a', 'b', 'c'], { done: 4, milliseconds: 40_000 });
  expect([...times]).toEqual([
    ['a', 5],
    ['b', 10],
    ['c', 15],
  ]);
});

test('after a run without a delivery, remaining notifications return after the failed one', () => {
  const times = retryDelays(['a', 'b'], { done: 0, milliseconds: 40_000 });
  const again = 6 * MINUTE + MINUTE + WORK_TIMEOUT.toMilliseconds();
  for (const seconds of times.values()) expect(seconds * 1000).toBeGreaterThan(again);
  expect(times.size).toBe(2);
});
