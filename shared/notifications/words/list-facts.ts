import { firstThatFit } from '../render/first-that-fit.ts';
import type { Notification } from '../notification.ts';
import { plain } from './plain.ts';

type Fact = Notification['facts'][number];

/** Labels with values, one line each and never cut, because users copy some of them. Unknown values are left out. */
export function listFacts(
  pairs: readonly (readonly [label: string, value: string | undefined])[],
  section?: Fact['section'],
): Fact[] {
  return pairs
    .map(([label, value]) => ({
      label,
      value: plain(value ?? '', Infinity),
      ...(section === undefined ? {} : { section }),
    }))
    .filter(({ value }) => value !== '');
}

/**
 * As many facts, from the first, as fit into `bytes` of JSON within JSON: an SNS message is limited to 256 KiB, and holds
 * a notification twice, as JSON for programs and as text.
 */
export function firstFacts(facts: readonly Fact[], bytes: number): Fact[] {
  return firstThatFit(facts, bytes, (fact) =>
    Buffer.byteLength(JSON.stringify(JSON.stringify(fact))),
  );
}

/** Tags as one line; `undefined` without tags. */
export function formatTags(tags: Readonly<Record<string, string>>): string | undefined {
  const pairs = Object.entries(tags).map(([name, value]) => `${name}=${value}`);
  return pairs.length === 0 ? undefined : pairs.join(', ');
}

/** The owner that the tags `owner` or `team` name. */
export function ownerOf(tags: Readonly<Record<string, string>>): string | undefined {
  return tags['owner'] ?? tags['team'];
}
