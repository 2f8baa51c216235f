import type { EventMetadata } from '../../events/event.ts';
import { firstThatFit } from '../render/first-that-fit.ts';
import type { Notification } from '../notification.ts';
import { formatInstant } from './format-instant.ts';
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

/** How old the data of a notification is. */
export function formatDataAsOf({
  dataAsOf,
  observedAt,
  unreachable,
}: Pick<EventMetadata, 'dataAsOf' | 'observedAt' | 'unreachable'>): string {
  const asOf = formatInstant(dataAsOf ?? observedAt);
  return unreachable === true ? `${asOf} (unreachable since then)` : asOf;
}

/** A warning about old data if the provider was unreachable; otherwise empty. */
export function formatUnreachableFacts({ dataAsOf, unreachable }: EventMetadata): string[] {
  return unreachable === true && dataAsOf !== undefined
    ? [
        `The provider was unreachable when the monitor detected this. The data is as of ${formatInstant(dataAsOf)}; later changes are not known. Check the provider's console before you act.`,
      ]
    : [];
}
