import * as z from 'zod';
import type { Instant } from '../../shared/certificates/instant.ts';
import { describeError } from '../../shared/runtime/log.ts';
import type { Deployment } from './deployment.ts';

const Identified = z.object({ detail: z.object({ metadata: z.object({ id: z.string() }) }) });

export interface WatchedEvents {
  /** When each event was seen first, by its id. */
  readonly seen: ReadonlyMap<string, Instant>;
  /** Why none can be seen. */
  readonly problem: string | undefined;
  end(): Promise<void>;
}

/** Notes events as they come. A drill goes on without: who may not make a rule can still see the notices. */
export async function watchTestAlertEvents({
  followEvents,
  clock,
}: Pick<Deployment, 'followEvents' | 'clock'>): Promise<WatchedEvents> {
  const seen = new Map<string, Instant>();
  const ending = new AbortController();
  let problem: string | undefined;
  const fail = (error: unknown) => void (problem = describeError(error));
  const watching = await followEvents({ signal: ending.signal, by: 'test-alert' }).then(
    (events) => ({ done: note(events).catch(fail) }),
    (error: unknown) => ({ done: Promise.resolve(fail(error)) }),
  );
  async function note(events: Awaited<ReturnType<Deployment['followEvents']>>) {
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
