import { setTimeout as sleep } from 'node:timers/promises';
import type { Archive } from '../local/aws/archive.ts';
import type { EventEnvelope } from '../local/aws/event-bus.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openArchive } from '../local/aws/archive.ts';
import { openLocalDatabase } from '../local/aws/local-database.ts';
import { unusableState } from '../local/state-directory.ts';
import { shellWord } from '../../shared/notifications/render/shell-words.ts';
import { CannotOperate } from './deployment.ts';

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

/**
 * The events of a local run in another process, from now on. The run is not affected.
 *
 * @throws CannotOperate, StateDirectoryError, DiskFailure
 */
export function followLocalRun(
  directory: string,
  signal: AbortSignal,
): AsyncIterable<EventEnvelope> {
  const file = join(directory, 'queues.db');
  if (!existsSync(file)) {
    throw new CannotOperate(
      `No state found in ${directory}. Create it with a run: cert-expiry-monitor start --state ${shellWord(directory)} …`,
    );
  }
  try {
    const database = openLocalDatabase(file);
    return closing(followArchive(openArchive(database), signal), () => database.close());
  } catch (error) {
    throw unusableState(error, directory);
  }
}

async function* closing<Item>(items: AsyncIterable<Item>, close: () => void) {
  try {
    yield* items;
  } finally {
    close();
  }
}
