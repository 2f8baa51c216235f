import { join } from 'node:path';
import { openArchive } from '../../../infra/local/aws/archive.ts';
import { openLocalDatabase } from '../../../infra/local/aws/local-database.ts';
import { startSimulation } from '../../../infra/local/simulation.ts';
import { accountKey } from '../../../shared/certificates/certificate.ts';
import { DAY, instantOf } from '../../../shared/certificates/instant.ts';
import { checkChannels } from './check-channels.ts';
import { checkStory } from './check-story.ts';
import { readHistories } from './history.ts';

/**
 * Checks the state directory of a simulated run that has ended: the story of every certificate, and every channel.
 *
 * @returns one text per problem, and the number of stories.
 */
export async function checkFinishedRun(directory: string) {
  const { accounts, stop } = await startSimulation({
    directory,
    now: undefined,
    // The stored start takes precedence.
    defaultStart: instantOf(0),
    every: DAY,
  });
  const database = openLocalDatabase(join(directory, 'queues.db'));
  try {
    const archive = openArchive(database);
    const histories = readHistories(archive);
    const stories = accounts.flatMap(({ synced, lifeCycle }) =>
      lifeCycle.stories.map((story) => ({ key: `${accountKey(synced)}/${story.id}`, story })),
    );
    const problems = stories.flatMap(({ key, story }) =>
      checkStory(
        story,
        histories.find((history) => history.key === key),
      ).map((problem) => `${story.commonName} (${key}): ${problem}`),
    );
    return { stories: stories.length, problems: [...problems, ...checkChannels(archive)] };
  } finally {
    database.close();
    await stop();
  }
}
