import { HOUR, instantOf, MINUTE } from '../../../shared/certificates/instant.ts';
import { pacedChannel } from '../../../shared/notifications/channels/paced-channel.ts';
import {
  deliverMessages,
  NOTIFICATION_LEASE,
} from '../../../shared/notifications/delivery/deliver-messages.ts';
import { BATCH_SIZE } from '../../../shared/notifications/limits.ts';
import { readDeliveredNotification } from '../../../shared/notifications/delivery/deliver-to-channel.ts';
import { identify } from '../../../shared/notifications/outline.ts';
import type { DeliveryLog } from '../../../shared/notifications/delivery-log/delivery-log.ts';
import type { Notification } from '../../../shared/notifications/notification.ts';
import type { Outline } from '../../../shared/notifications/outline.ts';
import type { Log } from '../../../shared/runtime/log.ts';
import { chanceOf } from '../../../bench/chance.ts';
import { groupable } from '../outlines.ts';
import { FAULTS_END, drawOutage, Faults, REPLAY_AT } from './faults.ts';
import type { Outage } from './faults.ts';
import { InMemoryDeliveryLog } from './in-memory-delivery-log.ts';
import { TrialChannel } from './trial-channel.ts';
import { TrialQueue } from './trial-queue.ts';
import type { Worker } from './trial-queue.ts';
import { VirtualTime } from './virtual-time.ts';

/** The outcome of one schedule. */
export interface Trial {
  /** The notifications that each channel must deliver, by ID. */
  readonly required: ReadonlyMap<string, Notification>;
  readonly topic: TrialChannel;
  readonly slack: TrialChannel;
  /** Messages in the dead-letter queues, or still in the queues at the end. */
  readonly left: number;
  readonly runs: number;
}

export interface TrialOptions {
  /** Slack has no faults, or this outage instead of a random one; by default its faults are random. */
  readonly slack?: 'faultless' | Outage;
  /** A delivery log with a defect; by default `InMemoryDeliveryLog`. */
  readonly deliveryLog?: DeliveryLog;
}

const SINGLE_MESSAGES = { batchSize: 1, milliseconds: 0 };
const IN_BATCHES = { batchSize: BATCH_SIZE, milliseconds: MINUTE };

const SILENT: Log = { info: () => {}, warn: () => {}, error: () => {} };

/**
 * Simulates one schedule of deliveries from the event bus to the topic and Slack; the same seed gives the same schedule.
 * Events are duplicated and replayed; runs overlap, start late, are skipped and crash; clocks jump; the topic and Slack
 * have outages of days. After `FAULTS_END` there are no faults, and at `REPLAY_AT` all events are replayed.
 */
export async function runSchedule(seed: number, options: TrialOptions = {}): Promise<Trial> {
  const time = new VirtualTime();
  const deliveryLog = options.deliveryLog ?? new InMemoryDeliveryLog();
  // Each channel has its own random numbers, so that the faults of one do not change those of the other.
  const random = chanceOf(seed * 3);
  const outages = { topic: drawOutage(random), slack: drawOutage(random) };
  const slackFaults =
    options.slack === 'faultless'
      ? new Faults(() => 0.5, undefined)
      : new Faults(chanceOf(seed * 3 + 1), options.slack ?? outages.slack);
  const topicFaults = new Faults(chanceOf(seed * 3 + 2), outages.topic);

  const slack = new TrialChannel('slack', time, slackFaults);
  const slackQueue = new TrialQueue(
    time,
    slackFaults,
    SINGLE_MESSAGES,
    workerOf(slack, deliveryLog, readDeliveredNotification),
  );
  const topic = new TrialChannel('topic', time, topicFaults, (notification) =>
    slackQueue.add(JSON.stringify(notification)),
  );
  const queue = new TrialQueue(
    time,
    topicFaults,
    IN_BATCHES,
    workerOf(topic, deliveryLog, readGroupable),
  );

  const required = new Map<string, Notification>();
  const publishAt = (notification: Notification, at: number) => {
    required.set(notification.id, notification);
    time.at(at, () => queue.add(JSON.stringify(notification)));
  };
  const rush = random() * 12 * HOUR;
  for (const notification of drawNotifications(random)) {
    publishAt(notification, random() < 0.7 ? rush + random() * 60_000 : random() * 12 * HOUR);
    if (random() < 0.3) publishAt(notification, random() * 80 * HOUR);
  }
  const burst = random() * 12 * HOUR;
  for (const notification of drawBurst(random)) {
    publishAt(notification, random() < 0.95 ? burst + random() * 5_000 : random() * 12 * HOUR);
    if (random() < 0.1) publishAt(notification, random() * 80 * HOUR);
  }
  for (const notification of required.values()) {
    publishAt(notification, REPLAY_AT);
  }
  time.at(REPLAY_AT + FAULTS_END, () => {
    const published = new Set(topic.takes.map(({ notification }) => JSON.stringify(notification)));
    for (const notification of published) slackQueue.add(notification);
  });
  await time.run();
  const left = queue.size + queue.deadLetters + slackQueue.size + slackQueue.deadLetters;
  return { required, topic, slack, left, runs: queue.runs + slackQueue.runs };
}

function readGroupable(body: string): Outline {
  return groupable(JSON.parse(body) as Notification);
}

function workerOf(
  channel: TrialChannel,
  deliveryLog: DeliveryLog,
  read: (body: string) => Outline,
): Worker {
  return (messages, run, retry) =>
    deliverMessages(messages, read, {
      deliveryLog: channel.deliveryLogFor(run, deliveryLog),
      channel: pacedChannel(channel.for(run), {
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

/** Few lineages and few conditions, so that different events often have the same lineage and condition. */
function drawNotifications(random: () => number): Notification[] {
  return Array.from({ length: 1 + Math.floor(random() * 4) }, () =>
    expired(`digicert/main/${Math.floor(random() * 2)}`, Math.floor(random() * 3)),
  );
}

/** In many schedules, several notifications of one cause at once. */
function drawBurst(random: () => number): Notification[] {
  const size = random() < 0.4 ? 6 + Math.floor(random() * 9) : 0;
  return Array.from({ length: size }, (_, index) => expired(`digicert/burst/${index}`, 0));
}

function expired(lineage: string, expiry: number): Notification {
  return identify({
    ...{
      lineage,
      condition: `expiry:${expiry}`,
      type: 'certificate-expired',
      severity: 'critical',
    },
    ...{ provider: 'digicert', account: 'main', certificate: lineage, tags: {} },
    ...{ headline: `${lineage} has expired`, paragraphs: [], actions: [], facts: [] },
    ...{ occurredAt: instantOf(0), observedAt: instantOf(0) },
  });
}
