import type { LocalAws } from './aws/local-aws.ts';
import { count } from './report/plain-text.ts';

/** One sentence for each queue that got dead letters in this run. Earlier runs have reported theirs. */
export function newDeadLetters(
  { queues }: Pick<LocalAws, 'queues'>,
  before: ReadonlyMap<string, number> = new Map(),
): string[] {
  return [...queues.deadLetters()].flatMap(([name, size]) => {
    const added = size - (before.get(name) ?? 0);
    return added > 0 ? [`${count(added, 'dead letter')} in ${name}.`] : [];
  });
}
