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
  NOTIFICATION_LEASE,
} from '../../shared/notifications/delivery/deliver-messages.ts';
import { BATCH_SIZE } from '../../shared/notifications/limits.ts';
import type { Notification } from '../../shared/notifications/notification.ts';
import { expired } from '../support/bursts.ts';
import { groupable } from '../support/outlines.ts';
import { RecordingLog } from '../support/recorders.ts';

const FAULTLESS = new Faults(() => 0.5, undefined);

/** Each in its own account, so that the notifications are not grouped. */
const ungrouped = (number: number): Notification =>
  expired(number, { account: `account-${number}` });

/**
 * Delivers `count` notifications that arrive at once and cannot be grouped, at the pace for `addresses` e-mail addresses.
 *
 * @param refused whether the channel refuses a notification at `now`, in milliseconds.
 */
async function workOff(
  count: number,
  addresses: number,
  refused: (notification: Notification, now: number) => boolean = () => false,
) {
  const time = new VirtualTime();
  const deliveryLog = new InMemoryDeliveryLog();
  const receives = new Map<string, number>();
  const delivered: number[] = [];
  const queue = new TrialQueue(
    time,
    FAULTLESS,
    { batchSize: BATCH_SIZE, milliseconds: MINUTE },
    (messages, run, retry) => {
      for (const { messageId } of messages)
        receives.set(messageId, (receives.get(messageId) ?? 0) + 1);
      const send = async (notification: Notification) => {
        await run.wait(100);
        if (refused(notification, time.now)) throw new ChannelRefusal('not now');
        delivered.push(time.now);
      };
      return deliverMessages(messages, (body) => groupable(JSON.parse(body) as Notification), {
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
    time.at(number, () => queue.add(JSON.stringify(ungrouped(number))));
  }
  await time.run();
  return {
    delivered,
    lastAt: delivered.at(-1),
    deadLetters: queue.deadLetters,
    maxReceives: Math.max(...receives.values()),
  };
}

describe('notifications that cannot be grouped', () => {
  test.each([
    [100, 1, 5 * MINUTE, 3],
    [100, 10, 8 * MINUTE, 5],
    [100, MAX_ADDRESSES, 25 * MINUTE, 10],
    [400, 10, 15 * MINUTE, 10],
    [1_000, 3, 12 * MINUTE, 10],
  ])(
    'delivers %i notifications to %i addresses at the maximum pace with few receives',
    async (count, addresses, limit, receiveLimit) => {
      const { delivered, lastAt, deadLetters, maxReceives } = await workOff(count, addresses);
      expect(delivered).toHaveLength(count);
      expect(deadLetters).toBe(0);
      expect(lastAt).toBeLessThan(limit);
      expect(maxReceives).toBeLessThanOrEqual(receiveLimit);
    },
    60_000,
  );

  test('delivers the others if the first message of every run always fails and a run has time for one send', async () => {
    const poison = ungrouped(0);
    const { delivered, deadLetters } = await workOff(
      30,
      MAX_ADDRESSES,
      ({ id }) => id === poison.id,
    );
    expect(delivered).toHaveLength(29);
    expect(deadLetters).toBe(1);
  });

  test('delivers all notifications after an outage of almost three days', async () => {
    const end = 70 * HOUR;
    const { delivered, deadLetters } = await workOff(
      150,
      MAX_ADDRESSES,
      (_notification, now) => now < end,
    );
    expect(delivered).toHaveLength(150);
    expect(deadLetters).toBe(0);
  });
});

test('retries untried messages at the combined rate of all workers', () => {
  const times = retryDelays(['a', 'b', 'c'], { delivered: 4, milliseconds: 40_000 });
  expect([...times]).toEqual([
    ['a', 5],
    ['b', 10],
    ['c', 15],
  ]);
});

test('retries untried messages after the failed ones if the run delivered nothing', () => {
  const times = retryDelays(['a', 'b'], { delivered: 0, milliseconds: 40_000 });
  const failedMessagesDone = 6 * MINUTE + MINUTE + WORK_TIMEOUT.toMilliseconds();
  for (const seconds of times.values()) expect(seconds * 1000).toBeGreaterThan(failedMessagesDone);
  expect(times.size).toBe(2);
});
