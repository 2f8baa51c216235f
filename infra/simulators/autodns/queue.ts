import { millisecondsBetween } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { CertificateStore } from './certificate-records.ts';
import { completeMessage } from './message.ts';
import type { Message, NewMessage } from './message.ts';
import type { Modes } from './modes.ts';
import type { Snapshot } from './snapshot.ts';
import { compactDay } from './wire-time.ts';

/** What waits to be read: first in, first out, one queue for whatever an account orders. */
export interface MessageRecords {
  /** Puts a message at the end and returns its id. */
  push(message: NewMessage): number;
  /** Takes one away, as if somebody else had confirmed it. */
  remove(id: number): void;
  /** How many wait. */
  readonly waiting: number;
}

export interface MessageStore {
  /** The oldest one that nobody has confirmed, the same one again and again. */
  head(now: Instant): Message | undefined;
  waiting(now: Instant): number;
  /**
   * Takes the head away, and only that. `gone` is one that was there once, `other` one behind the head, which
   * stays where it is.
   */
  confirm(id: number, now: Instant): 'head' | 'other' | 'gone' | 'unknown';
}

export function createMessageQueue(
  store: CertificateStore,
  snapshotAt: (now: Instant) => Snapshot,
  { unreadFor }: Pick<Modes, 'unreadFor'>,
  clock: () => Instant,
): { readonly records: MessageRecords; readonly store: MessageStore } {
  const waiting: Message[] = [];
  const gone = new Set<number>();
  const reported = new Set<number>();
  let lookedAt: Snapshot | undefined;
  let nextId = 1_405_661;

  const push = (message: NewMessage, createdAt: Instant) => {
    const id = nextId;
    nextId += 1;
    const stid = `${compactDay(createdAt)}-app1-demo-${id % 10_000}`;
    const timeline = message.kind === 'certificate' ? store.get(message.certificateId) : undefined;
    waiting.push({ ...completeMessage(message, timeline, createdAt, id), id, createdAt, stid });
    return id;
  };
  /** Jobs that have ended since the last look. What was over when it was added is no news. */
  const collect = (now: Instant) => {
    const snapshot = snapshotAt(now);
    if (snapshot === lookedAt) return;
    lookedAt = snapshot;
    const news = snapshot
      .jobs()
      .ended.flatMap(({ timeline, endedAt, ...job }) => {
        const addedAt = timeline === undefined ? undefined : store.addedAt(timeline.id);
        const isNews = endedAt !== undefined && addedAt !== undefined && endedAt > addedAt;
        if (timeline === undefined || !isNews || reported.has(job.id)) return [];
        return [{ timeline, job, endedAt }];
      })
      .sort((a, b) => (a.endedAt < b.endedAt ? -1 : a.endedAt > b.endedAt ? 1 : 0));
    for (const { timeline, job, endedAt } of news) {
      reported.add(job.id);
      const { id: jobId, status } = job;
      // The vendor's example of a reissue is told as `create`.
      const action = job.action === 'reissue' ? 'create' : job.action;
      push({ kind: 'certificate', certificateId: timeline.id, jobId, status, action }, endedAt);
    }
  };
  const drop = (late: number) => {
    for (const { id } of waiting.splice(0, late)) gone.add(id);
  };
  const settle = (now: Instant) => {
    collect(now);
    if (unreadFor === undefined) return;
    const first = waiting.findIndex(
      ({ createdAt }) => millisecondsBetween(createdAt, now) < unreadFor,
    );
    drop(first === -1 ? waiting.length : first);
  };
  return {
    records: {
      push(message) {
        collect(clock());
        return push(message, clock());
      },
      remove(id) {
        const at = waiting.findIndex((message) => message.id === id);
        if (at !== -1) waiting.splice(at, 1);
        gone.add(id);
      },
      get waiting() {
        settle(clock());
        return waiting.length;
      },
    },
    store: {
      head(now) {
        settle(now);
        return waiting[0];
      },
      waiting(now) {
        settle(now);
        return waiting.length;
      },
      confirm(id, now) {
        settle(now);
        if (waiting.some((message) => message.id === id)) {
          if (waiting[0]?.id !== id) return 'other';
          drop(1);
          return 'head';
        }
        return gone.has(id) ? 'gone' : 'unknown';
      },
    },
  };
}
