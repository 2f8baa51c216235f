import { setTimeout as sleep } from 'node:timers/promises';
import type { Archive } from '../local/aws/archive.ts';
import type { EventEnvelope } from '../local/aws/event-bus.ts';

/** Milliseconds between two looks. */
const BETWEEN_LOOKS = 20;

/** The events that are put into an archive from now on, until the signal. */
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
    await sleep(BETWEEN_LOOKS, undefined, { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }
}
