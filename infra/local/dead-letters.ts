import type { LocalAws } from './aws/local-aws.ts';
import { count } from './report/plain-text.ts';

/** Number of dead letters by queue name. */
type DeadLetterCounts = ReadonlyMap<string, number>;

export function countDeadLetters({ queues }: Pick<LocalAws, 'queues'>): DeadLetterCounts {
  const { publishDeadLetters, notificationDeadLetters, escalationDeadLetters, channels } = queues;
  const ofChannels = [...channels.values()].map(({ deadLetters }) => deadLetters);
  return new Map(
    [publishDeadLetters, notificationDeadLetters, escalationDeadLetters, ...ofChannels].map(
      ({ name, size }) => [name, size],
    ),
  );
}

/** One sentence for each queue that got dead letters in this run. Earlier runs have reported theirs. */
export function newDeadLetters(
  aws: Pick<LocalAws, 'queues'>,
  before: DeadLetterCounts = new Map(),
): string[] {
  return [...countDeadLetters(aws)].flatMap(([name, size]) => {
    const added = size - (before.get(name) ?? 0);
    return added > 0 ? [`${count(added, 'dead letter')} in ${name}.`] : [];
  });
}
