import * as z from 'zod';
import type { Instant } from '../../shared/certificates/instant.ts';
import { describeError } from '../../shared/runtime/log.ts';
import type { Deployment } from './deployment.ts';

const Identified = z.object({ detail: z.object({ metadata: z.object({ id: z.string() }) }) });

export interface WatchedEvents {
  /** When each event was first seen, by its id. */
  readonly seen: ReadonlyMap<string, Instant>;
  /** Why events cannot be followed. */
  readonly problem: string | undefined;
  end(): Promise<void>;
}

/** Records events as they arrive. Without permission to create a rule, the test alert follows only the delivery log. */
export async function watchTestAlertEvents({
  followEvents,
  clock,
}: Pick<Deployment, 'followEvents' | 'clock'>): Promise<WatchedEvents> {
  const seen = new Map<string, Instant>();
  const ending = new AbortController();
  let problem: string | undefined;
  const fail = (error: unknown) => void (problem = describeError(error));
  const watching = await followEvents({ signal: ending.signal, by: 'test-alert' }).then(
    (events) => ({ done: record(events).catch(fail) }),
    (error: unknown) => ({ done: Promise.resolve(fail(error)) }),
  );
  async function record(events: Awaited<ReturnType<Deployment['followEvents']>>) {
    for await (const event of events) {
      const read = Identified.safeParse(event);
      if (!read.success) continue;
      const { id } = read.data.detail.metadata;
      if (!seen.has(id)) seen.set(id, clock());
    }
  }
  return {
    seen,
    get problem() {
      return problem;
    },
    async end() {
      ending.abort();
      await watching.done;
    },
  };
}
