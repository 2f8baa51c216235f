import type { Instant } from '../../../shared/certificates/instant.ts';
import type { CertificateTimeline } from './certificate.ts';
import { jobsOf } from './job.ts';
import { millisecondsBetween } from '../../../shared/certificates/instant.ts';
import type { CertificateRecords, Snapshot } from './certificate-records.ts';
import type { Modes } from './modes.ts';
import { compactDay } from './wire-time.ts';

/** A message of the queue. */
export type Message = MessageContent & {
  readonly id: number;
  readonly createdAt: Instant;
  /** The transaction of the message. */
  readonly stid: string;
};

type MessageContent = CertificateMessage | DomainMessage | PurgeMessage;

/** A job of a certificate has ended. */
interface CertificateMessage {
  readonly kind: 'certificate';
  readonly certificateId: number;
  readonly jobId: number;
  readonly name: string;
  /** The action in the message: reissues have been seen as `create`. */
  readonly action: string;
  readonly status: string;
}

/** The same queue contains messages about domains, with their transfer codes. */
export interface DomainMessage {
  readonly kind: 'domain';
  readonly name: string;
  readonly jobId: number;
  readonly authInfo: string;
}

/** A zone or a contact will be deleted. The object is inside the message. */
interface PurgeMessage {
  readonly kind: 'purge';
  readonly type: 'Zone' | 'Contact';
  readonly name: string;
}

/** The required values of a message; certificate messages have defaults for the rest. */
type NewMessage =
  | ({ readonly kind: 'certificate'; readonly certificateId: number } & Partial<CertificateMessage>)
  | ({ readonly kind: 'domain'; readonly name: string } & Partial<DomainMessage>)
  | ({ readonly kind: 'purge'; readonly name: string } & Partial<PurgeMessage>);

/** Applies defaults: the newest job of a certificate. */
function completeMessage(
  message: NewMessage,
  timeline: CertificateTimeline | undefined,
  now: Instant,
  id: number,
): MessageContent {
  switch (message.kind) {
    case 'certificate': {
      const last = timeline === undefined ? undefined : jobsOf(timeline, now).at(-1);
      return {
        jobId: last?.id ?? 0,
        name: timeline?.name ?? 'gone.example.com',
        action: last?.action ?? 'create',
        status: last?.status ?? 'SUCCESS',
        ...message,
      };
    }
    case 'domain':
      return { jobId: 4_295_000_000 + id, authInfo: 'Example+Authinfo', ...message };
    case 'purge':
      return { type: 'Zone', ...message };
  }
}

/** The message queue: first in, first out, for all products of an account. */
export interface MessageRecords {
  /** Appends a message, and returns its ID. */
  push(message: NewMessage): number;
  /** Removes a message, as if another reader had confirmed it. */
  remove(id: number): void;
  /** Number of waiting messages. */
  readonly waiting: number;
}

export interface MessageStore {
  /** The oldest message until it is confirmed. */
  head(now: Instant): Message | undefined;
  waiting(now: Instant): number;
  /**
   * Removes the first message only. `gone`: the message was already confirmed. `other`: the message is not the first
   * one, and remains in the queue.
   */
  confirm(id: number, now: Instant): 'head' | 'other' | 'gone' | 'unknown';
}

export function createMessageQueue(
  certificates: CertificateRecords,
  snapshotAt: (now: Instant) => Snapshot,
  { unreadFor }: Pick<Modes, 'unreadFor'>,
  clock: () => Instant,
): { readonly records: MessageRecords; readonly store: MessageStore } {
  const waiting: Message[] = [];
  const gone = new Set<number>();
  const announced = new Set<number>();
  let collected: Snapshot | undefined;
  let nextId = 1_405_661;

  const push = (message: NewMessage, createdAt: Instant) => {
    const id = nextId;
    nextId += 1;
    const stid = `${compactDay(createdAt)}-app1-demo-${id % 10_000}`;
    const timeline =
      message.kind === 'certificate' ? certificates.get(message.certificateId) : undefined;
    waiting.push({ ...completeMessage(message, timeline, createdAt, id), id, createdAt, stid });
    return id;
  };
  /** Jobs that have ended since the last call. Jobs that had ended before their addition cause no message. */
  const collect = (now: Instant) => {
    const snapshot = snapshotAt(now);
    if (snapshot === collected) return;
    collected = snapshot;
    const news = snapshot
      .jobs()
      .ended.flatMap(({ timeline, endedAt, ...job }) => {
        const addedAt = timeline === undefined ? undefined : certificates.addedAt(timeline.id);
        const isNews = endedAt !== undefined && addedAt !== undefined && endedAt > addedAt;
        if (timeline === undefined || !isNews || announced.has(job.id)) return [];
        return [{ timeline, job, endedAt }];
      })
      .sort((a, b) => (a.endedAt < b.endedAt ? -1 : a.endedAt > b.endedAt ? 1 : 0));
    for (const { timeline, job, endedAt } of news) {
      announced.add(job.id);
      const { id: jobId, status } = job;
      // The vendor's example of a reissue has the action `create`.
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
