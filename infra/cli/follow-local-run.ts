import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openArchive } from '../local/aws/archive.ts';
import type { EventEnvelope } from '../local/aws/event-bus.ts';
import { openLocalDatabase } from '../local/aws/local-database.ts';
import { unusableState } from '../local/state-directory.ts';
import { shellWord } from '../../shared/notifications/render/shell-words.ts';
import { CannotOperate } from './deployment.ts';
import { followArchive } from './follow-archive.ts';

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
      `No state found in ${directory}. Create it with a run: npm start -- --state ${shellWord(directory)} …`,
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
