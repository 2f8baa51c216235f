import { firstThatFit } from '../render/first-that-fit.ts';
import type { Notification } from '../notification.ts';
import { plain } from '../words/plain.ts';

/** Labels with their values, as one line each and never cut: some are to be copied. What is not known is left out. */
export function listFacts(
  pairs: readonly (readonly [label: string, value: string | undefined])[],
): Notification['facts'] {
  return pairs
    .map(([label, value]) => ({ label, value: plain(value ?? '', Infinity) }))
    .filter(({ value }) => value !== '');
}

/**
 * As many facts, from the first one on, as fit into so many bytes of JSON within JSON: a message of SNS has 256 KiB,
 * and holds a notice twice, as JSON for programs and in words for people.
 */
export function firstFacts(facts: Notification['facts'], bytes: number): Notification['facts'] {
  return firstThatFit(facts, bytes, (fact) =>
    Buffer.byteLength(JSON.stringify(JSON.stringify(fact))),
  );
}

/** Tags as one line; `undefined` where there are none. */
export function formatTags(tags: Readonly<Record<string, string>>): string | undefined {
  const pairs = Object.entries(tags).map(([name, value]) => `${name}=${value}`);
  return pairs.length === 0 ? undefined : pairs.join(', ');
}
