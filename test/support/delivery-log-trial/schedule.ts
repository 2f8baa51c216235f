import { HOUR, instantOf, MINUTE } from '../../../shared/certificates/instant.ts';
import { pacedChannel } from '../../../shared/notifications/channels/paced-channel.ts';
import {
  deliverMessages,
  BATCH_SIZE,
  NOTIFICATION_LEASE,
} from '../../../shared/notifications/delivery/deliver-messages.ts';
import { identify } from '../../../shared/notifications/draft.ts';
import type { DeliveryLog } from '../../../shared/notifications/delivery-log/delivery-log.ts';
import type { Notification } from '../../../shared/notifications/notification.ts';
import type { Log } from '../../../shared/runtime/log.ts';
import { chanceOf } from '../../../bench/chance.ts';
import { CALM, drawOutage, Faults, REPLAY } from './faults.ts';
import type { Outage } from './faults.ts';
import { InMemoryDeliveryLog } from './in-memory-delivery-log.ts';
import { TrialChannel } from './trial-channel.ts';
import { TrialQueue } from './trial-queue.ts';
import type { Work } from './trial-queue.ts';
import { VirtualTime } from './virtual-time.ts';

/** The result of a schedule. */
export interface Trial {
  readonly pending: ReadonlyMap<string, Notification>;
  readonly topic: TrialChannel;
  readonly slack: TrialChannel;
  /** Messages that were dropped, or remain at the end. */
  readonly left: number;
  readonly runs: number;
}

export interface TrialOptions {
  /** Replaces Slack's random faults by no fault, or by this additional outage. */
  readonly slack?: 'faultless' | Outage;
  /** A faulty implementation, to test the trial. */
  readonly deliveryLog?: DeliveryLog;
}

const ONE_BY_ONE = { batchSize: 1, milliseconds: 0 };
const IN_BURSTS = { batchSize: BATCH_SIZE, milliseconds: MINUTE };

const SILENT: Log = { info: () => {}, warn: () => {}, error: () => {} };

/**
 * One schedule of the path from the bus to the channels, reproducible by its seed: notifications arrive, are doubled and
 * replayed; runs overlap, are late, are skipped and crash; clocks jump; the topic and Slack are unavailable for days.
 * Finally there are no more faults, and all events of the bus are replayed once more.
 */
export async function tryOut(seed: number, options: TrialOptions = {}): Promise<Trial> {
  const time = new VirtualTime();
  const deliveryLog = options.deliveryLog ?? new InMemoryDeliveryLog();
  // Each channel has a separate random sequence, so that faults of one do not affect the other.
  const plot = chanceOf(seed * 3);
  const outages = { topic: drawOutage(plot), slack: drawOutage(plot) };
  const slackFaults =
    options.slack === 'faultless'
      ? new Faults(() => 0.5, undefined)
      : new Faults(chanceOf(seed * 3 + 1), options.slack ?? outages.slack);
  const topicFaults = new Faults(chanceOf(seed * 3 + 2), outages.topic);

  const slack = new TrialChannel('slack', time, slackFaults);
  const slackQueue = new TrialQueue(time, slackFaults, ONE_BY_ONE, workerOf(slack, deliveryLog));
  const topic = new TrialChannel('topic', time, topicFaults, (notification) =>
    slackQueue.add(JSON.stringify(notification)),
  );
  const queue = new TrialQueue(time, topicFaults, IN_BURSTS, workerOf(topic, deliveryLog));

  const pending = new Map<string, Notification>();
  const bring = (notification: Notification, at: number) => {
    pending.set(notification.id, notification);
    time.at(at, () => queue.add(JSON.stringify(notification)));
  };
  const rush = plot() * 12 * HOUR;
  for (const notification of drawNotifications(plot)) {
    bring(notification, plot() < 0.7 ? rush + plot() * 60_000 : plot() * 12 * HOUR);
    if (plot() < 0.3) bring(notification, plot() * 80 * HOUR);
  }
  const burst = plot() * 12 * HOUR;
  for (const notification of drawBurst(plot)) {
    bring(notification, plot() < 0.95 ? burst + plot() * 5_000 : plot() * 12 * HOUR);
    if (plot() < 0.1) bring(notification, plot() * 80 * HOUR);
  }
  for (const notification of pending.values()) {
    bring(notification, REPLAY);
  }
  time.at(REPLAY + CALM, () => {
    const published = new Set(topic.takes.map(({ notification }) => JSON.stringify(notification)));
    for (const notification of published) slackQueue.add(notification);
  });
  await time.run();
  const left = queue.size + queue.dead + slackQueue.size + slackQueue.dead;
  return { pending, topic, slack, left, runs: queue.runs + slackQueue.runs };
}

function workerOf(channel: TrialChannel, deliveryLog: DeliveryLog): Work {
  return (messages, run, retry) =>
    deliverMessages(messages, (body) => JSON.parse(body) as Notification, {
      deliveryLog: channel.deliveryLogSeenBy(run, deliveryLog),
      channel: pacedChannel(channel.seenBy(run), {
        paceMilliseconds: 250,
        wait: (milliseconds) => run.wait(milliseconds),
      }),
      clock: () => run.clock(),
      leaseMilliseconds: NOTIFICATION_LEASE,
      log: SILENT,
      remainingMilliseconds: () => run.remainingMilliseconds(),
      retry: (after) => retry(after).catch(() => {}),
    });
}

/** Few lineages and few conditions, so that different events often have the same dedup key. */
function drawNotifications(plot: () => number): Notification[] {
  return Array.from({ length: 1 + Math.floor(plot() * 4) }, () =>
    ended(`digicert/main/${Math.floor(plot() * 2)}`, Math.floor(plot() * 3)),
  );
}

/** Sometimes many events with one cause arrive together. */
function drawBurst(plot: () => number): Notification[] {
  const size = plot() < 0.4 ? 6 + Math.floor(plot() * 9) : 0;
  return Array.from({ length: size }, (_, index) => ended(`digicert/burst/${index}`, 0));
}

function ended(lineage: string, end: number): Notification {
  return identify({
    ...{ lineage, condition: `expiry:${end}`, type: 'certificate-expired', severity: 'critical' },
    ...{ provider: 'digicert', account: 'main', certificate: lineage, tags: {} },
    ...{ headline: `${lineage} has ended`, paragraphs: [], actions: [], facts: [] },
    ...{ occurredAt: instantOf(0), observedAt: instantOf(0) },
  });
}
