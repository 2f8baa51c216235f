import { setTimeout as sleep } from 'node:timers/promises';
import type { Archive } from '../local/aws/archive.ts';
import type { EventEnvelope } from '../local/aws/event-bus.ts';

/** Milliseconds between two reads. */
const READ_INTERVAL = 20;

/** The events that are archived from now on, until the signal aborts. */
export function followArchive(archive: Archive, signal: AbortSignal): AsyncIterable<EventEnvelope> {
  return follow(archive, archive.latest, signal);
}

async function* follow(
  archive: Archive,
  from: number,
  signal: AbortSignal,
): AsyncGenerator<EventEnvelope> {
  for (let seen = from; ;) {
    for (const { number, content } of archive.readAfter(seen, 'event')) {
      seen = number;
      yield content as EventEnvelope;
    }
    if (signal.aborted) return;
    await sleep(READ_INTERVAL, undefined, { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }
}
