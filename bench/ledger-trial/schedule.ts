import { HOUR, instantOf, MINUTE } from '../../shared/certificates/instant.ts';
import { pacedChannel } from '../../shared/notices/channels/paced-channel.ts';
import {
  deliverMessages,
  GATHERED_AT_ONCE,
  NOTICE_LEASE,
} from '../../shared/notices/delivery/deliver-messages.ts';
import { identify } from '../../shared/notices/draft.ts';
import type { NoticeLedger } from '../../shared/notices/ledger/notice-ledger.ts';
import type { Notice } from '../../shared/notices/notice.ts';
import type { Log } from '../../shared/runtime/log.ts';
import { chanceOf } from '../chance.ts';
import { CALM, drawOutage, Faults, REPLAY } from './faults.ts';
import type { Outage } from './faults.ts';
import { InMemoryNoticeLedger } from './in-memory-notice-ledger.ts';
import { TrialChannel } from './trial-channel.ts';
import { TrialQueue } from './trial-queue.ts';
import type { Work } from './trial-queue.ts';
import { VirtualTime } from './virtual-time.ts';

/** What a schedule came to. */
export interface Trial {
  readonly owed: ReadonlyMap<string, Notice>;
  readonly topic: TrialChannel;
  readonly slack: TrialChannel;
  /** Messages that were given up, or are still there at the end. */
  readonly left: number;
  readonly runs: number;
}

export interface TrialOptions {
  /** What befalls Slack's side, instead of what chance has for it: nothing, or this outage besides. */
  readonly slack?: 'faultless' | Outage;
  /** Instead of one that keeps its contract. */
  readonly ledger?: NoticeLedger;
}

const ONE_BY_ONE = { batchSize: 1, milliseconds: 0 };
const IN_BURSTS = { batchSize: GATHERED_AT_ONCE, milliseconds: MINUTE };

const SILENT: Log = { info: () => {}, warn: () => {}, error: () => {} };

/**
 * One schedule of the way from the bus to people, the same for the same seed: notices come, are doubled and
 * replayed; runs overlap, come late, are missed and die; clocks jump; the topic and Slack are away for days.
 * In the end all is calm, and everything that ever was on the bus is replayed once more.
 */
export async function tryOut(seed: number, options: TrialOptions = {}): Promise<Trial> {
  const time = new VirtualTime();
  const ledger = options.ledger ?? new InMemoryNoticeLedger();
  // Each side has a chance of its own, so that what befalls the one changes nothing for the other.
  const plot = chanceOf(seed * 3);
  const outages = { topic: drawOutage(plot), slack: drawOutage(plot) };
  const slackFaults =
    options.slack === 'faultless'
      ? new Faults(() => 0.5, undefined)
      : new Faults(chanceOf(seed * 3 + 1), options.slack ?? outages.slack);
  const topicFaults = new Faults(chanceOf(seed * 3 + 2), outages.topic);

  const slack = new TrialChannel('slack', time, slackFaults);
  const slackQueue = new TrialQueue(time, slackFaults, ONE_BY_ONE, workerOf(slack, ledger));
  const topic = new TrialChannel('topic', time, topicFaults, (notice) =>
    slackQueue.add(JSON.stringify(notice)),
  );
  const queue = new TrialQueue(time, topicFaults, IN_BURSTS, workerOf(topic, ledger));

  const owed = new Map<string, Notice>();
  const bring = (notice: Notice, at: number) => {
    owed.set(notice.id, notice);
    time.at(at, () => queue.add(JSON.stringify(notice)));
  };
  const rush = plot() * 12 * HOUR;
  for (const notice of drawNotices(plot)) {
    bring(notice, plot() < 0.7 ? rush + plot() * 60_000 : plot() * 12 * HOUR);
    if (plot() < 0.3) bring(notice, plot() * 80 * HOUR);
  }
  const burst = plot() * 12 * HOUR;
  for (const notice of drawBurst(plot)) {
    bring(notice, plot() < 0.95 ? burst + plot() * 5_000 : plot() * 12 * HOUR);
    if (plot() < 0.1) bring(notice, plot() * 80 * HOUR);
  }
  for (const notice of owed.values()) {
    bring(notice, REPLAY);
  }
  time.at(REPLAY + CALM, () => {
    const published = new Set(topic.takes.map(({ notice }) => JSON.stringify(notice)));
    for (const notice of published) slackQueue.add(notice);
  });
  await time.run();
  const left = queue.size + queue.dead + slackQueue.size + slackQueue.dead;
  return { owed, topic, slack, left, runs: queue.runs + slackQueue.runs };
}

function workerOf(channel: TrialChannel, ledger: NoticeLedger): Work {
  return (messages, run, comeBack) =>
    deliverMessages(messages, (body) => JSON.parse(body) as Notice, {
      ledger: channel.ledgerSeenBy(run, ledger),
      channel: pacedChannel(channel.seenBy(run), {
        paceMilliseconds: 250,
        wait: (milliseconds) => run.wait(milliseconds),
      }),
      clock: () => run.clock(),
      leaseMilliseconds: NOTICE_LEASE,
      log: SILENT,
      remainingMilliseconds: () => run.remainingMilliseconds(),
      comeBack: (after) => comeBack(after).catch(() => {}),
    });
}

/** Few lineages and few conditions: different events often come to the same matter. */
function drawNotices(plot: () => number): Notice[] {
  return Array.from({ length: 1 + Math.floor(plot() * 4) }, () =>
    ended(`digicert/main/${Math.floor(plot() * 2)}`, Math.floor(plot() * 3)),
  );
}

/** Now and then many of one cause come at once. */
function drawBurst(plot: () => number): Notice[] {
  const size = plot() < 0.4 ? 6 + Math.floor(plot() * 9) : 0;
  return Array.from({ length: size }, (_, index) => ended(`digicert/burst/${index}`, 0));
}

function ended(lineage: string, end: number): Notice {
  return identify({
    ...{ lineage, condition: `expiry:${end}`, type: 'certificate-expired', severity: 'critical' },
    ...{ provider: 'digicert', account: 'main', certificate: lineage, tags: {} },
    ...{ headline: `${lineage} has ended`, paragraphs: [], actions: [], facts: [] },
    ...{ occurredAt: instantOf(0), observedAt: instantOf(0) },
  });
}
