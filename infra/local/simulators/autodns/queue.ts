import { millisecondsBetween } from '../../../../shared/certificates/instant.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';
import type { CertificateShelf } from './certificate-book.ts';
import { jobsOf } from './job-at.ts';
import type { Message, NewMessage } from './message.ts';
import type { Modes } from './modes.ts';
import { compactDay } from './wire-time.ts';

/** What waits to be read: first in, first out, one queue for whatever an account orders. */
export interface MessageBook {
  /** Puts a message at the end and returns its id. */
  push(message: NewMessage): number;
  /** Takes one away, as if somebody else had confirmed it. */
  remove(id: number): void;
  /** How many wait. */
  readonly waiting: number;
}

export interface MessageShelf {
  /** The oldest one that nobody has confirmed, the same one again and again. */
  head(now: Instant): Message | undefined;
  waiting(now: Instant): number;
  /** What confirming did: `gone` is one that was there once, `other` one behind the head. */
  confirm(id: number, now: Instant): 'head' | 'other' | 'gone' | 'unknown';
}

export function createMessageQueue(
  shelf: CertificateShelf,
  { unreadFor }: Pick<Modes, 'unreadFor'>,
  clock: () => Instant,
): { readonly book: MessageBook; readonly shelf: MessageShelf } {
  const waiting: Message[] = [];
  const gone = new Set<number>();
  const told = new Set<number>();
  let nextId = 1_405_661;

  const push = (message: NewMessage, createdAt: Instant) => {
    const id = nextId;
    nextId += 1;
    const stid = `${compactDay(createdAt)}-app1-demo-${id % 10_000}`;
    waiting.push({ ...complete(message, shelf, createdAt, id), id, createdAt, stid });
    return id;
  };
  /** Jobs that ended since somebody looked last. What was over when it was added is no news. */
  const collect = (now: Instant) => {
    const news = [...shelf.entries()]
      .flatMap(({ life, addedAt }) =>
        jobsOf(life, now).map((job) => ({ job, life, isNews: (job.endedAt ?? '') > addedAt })),
      )
      .filter(({ job, isNews }) => isNews && job.endedAt !== undefined && !told.has(job.id))
      .sort((a, b) => ((a.job.endedAt ?? '') < (b.job.endedAt ?? '') ? -1 : 1));
    for (const { job, life } of news) {
      told.add(job.id);
      const { id: jobId, status, action, endedAt } = job;
      // The vendor's example of a reissue is told as `create`.
      const said = action === 'reissue' ? 'create' : action;
      push(
        { kind: 'certificate', certificateId: life.id, jobId, status, action: said },
        endedAt ?? now,
      );
    }
    if (unreadFor === undefined) return;
    const late = waiting.findIndex(
      ({ createdAt }) => millisecondsBetween(createdAt, now) < unreadFor,
    );
    for (const { id } of waiting.splice(0, late === -1 ? waiting.length : late)) gone.add(id);
  };
  const take = (id: number) => {
    const at = waiting.findIndex((message) => message.id === id);
    if (at === -1) return gone.has(id) ? ('gone' as const) : ('unknown' as const);
    waiting.splice(at, 1);
    gone.add(id);
    return at === 0 ? ('head' as const) : ('other' as const);
  };
  return {
    book: {
      push: (message) => push(message, clock()),
      remove: (id) => void take(id),
      get waiting() {
        collect(clock());
        return waiting.length;
      },
    },
    shelf: {
      head(now) {
        collect(now);
        return waiting[0];
      },
      waiting(now) {
        collect(now);
        return waiting.length;
      },
      confirm(id, now) {
        collect(now);
        // One that is not at the head stays where it is, whatever the answer says.
        const isBehind = waiting.slice(1).some((message) => message.id === id);
        return isBehind ? 'other' : take(id);
      },
    },
  };
}

function complete(message: NewMessage, shelf: CertificateShelf, now: Instant, id: number) {
  switch (message.kind) {
    case 'certificate': {
      const life = shelf.get(message.certificateId);
      const jobs = life === undefined ? [] : jobsOf(life, now);
      const last = jobs.at(-1);
      return {
        jobId: last?.id ?? 0,
        name: life?.name ?? 'gone.example.com',
        action: last?.action ?? 'create',
        status: last?.status ?? 'SUCCESS',
        ...message,
      };
    }
    case 'domain':
      return { jobId: 4_295_000_000 + id, authInfo: 'Example+Authinfo', ...message };
    case 'purge':
      return { type: 'Zone' as const, ...message };
  }
}
