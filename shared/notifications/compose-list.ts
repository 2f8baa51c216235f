import type { Instant } from '../certificates/instant.ts';
import { defined } from '../runtime/defined.ts';
import { listFacts, formatTags, ownerOf } from './compose/list-facts.ts';
import { LIST_WORDS } from './compose/list-words.ts';
import { formatDataAsOf } from './compose/format-facts.ts';
import { identify } from './draft.ts';
import { TEST_ALERT_PROVIDER } from './mark-test-alert.ts';
import type { ListedNotification, Notification } from './notification.ts';
import { formatInstant } from './words/format-instant.ts';
import { formatAccount, formatProvider } from './words/provider-name.ts';

/** An SNS message is limited to 256 KiB, and holds each entry twice: as JSON for programs, and as text. */
export const MAX_LISTED_BYTES = 100_000;

/** Whether a notification can be grouped with similar ones. */
export function canBeListed(notification: Notification): boolean {
  return (
    notification.certificate !== undefined &&
    notification.provider !== TEST_ALERT_PROVIDER &&
    LIST_WORDS[notification.type] !== undefined &&
    listedBytes(notification) <= MAX_LISTED_BYTES
  );
}

/**
 * A grouped notification. Its members have the same type, provider, account, severity and tags, and all or none of them
 * are escalated.
 *
 * @param name distinguishes the grouped notification from all others.
 */
export function composeList(members: readonly Notification[], name: string): Notification {
  const [first] = members;
  const words = first && LIST_WORDS[first.type];
  if (first === undefined || words === undefined) {
    throw new Error(
      first === undefined
        ? 'A grouped notification needs at least one member.'
        : `Notifications of type "${first.type}" cannot be grouped.`,
    );
  }
  const { type, provider, account, severity, tags, escalated } = first;
  const { headline, paragraphs, actions } = words({
    members,
    provider,
    account,
    severity,
    place: formatAccount({ provider, account }),
  });
  const observedAt = earliest(members.map((member) => member.observedAt));
  const freshness = freshnessOf(members, observedAt);
  return identify({
    lineage: `list/${name}`,
    condition: 'listed',
    type,
    severity,
    provider,
    account,
    tags,
    headline,
    paragraphs: [...paragraphs, ...formatOutage(members, provider)],
    actions,
    facts: listFacts([
      ['Provider account', `${provider}/${account}`],
      ['Entries', members.length.toString()],
      ['Owner', ownerOf(tags)],
      ['Tags', formatTags(tags)],
      ['Detected', formatInstant(observedAt)],
      ['Data as of', formatDataAsOf({ observedAt, ...freshness })],
    ]),
    occurredAt: earliest(members.map((member) => member.occurredAt)),
    observedAt,
    ...defined({ escalated }),
    ...freshness,
    listed: members.toSorted(byTimeAndHeadline).map(entryOf),
  });
}

/** The bytes of one entry as JSON within the JSON of an SNS message. */
export function listedBytes(notification: Notification): number {
  return Buffer.byteLength(JSON.stringify(JSON.stringify(entryOf(notification))));
}

/** Contains the record only if it still has to be published. */
function entryOf({
  id,
  certificate = '',
  headline,
  record,
  severity,
}: Notification): ListedNotification {
  return {
    id,
    certificate,
    headline,
    ...defined({ record: severity === 'info' ? undefined : record }),
  };
}

/** The data of a grouped notification is as old as that of its oldest entry. */
function freshnessOf(
  members: readonly Notification[],
  observedAt: Instant,
): Pick<Notification, 'dataAsOf' | 'unreachable'> {
  const dataAsOf = earliest(members.map((member) => member.dataAsOf ?? member.observedAt));
  return defined({
    dataAsOf: dataAsOf < observedAt ? dataAsOf : undefined,
    unreachable: members.some(({ unreachable }) => unreachable) ? (true as const) : undefined,
  });
}

function formatOutage(members: readonly Notification[], provider: string): string[] {
  const unreachable = members.filter((member) => member.unreachable);
  if (unreachable.length === 0) return [];
  const asOf = formatInstant(
    earliest(unreachable.map((member) => member.dataAsOf ?? member.observedAt)),
  );
  const which =
    unreachable.length === members.length ? 'all of them' : `${unreachable.length} of them`;
  return [
    `${formatProvider(provider)} was unreachable for ${which} when the monitor detected this. Their data can be as old as of ${asOf}; later changes are not known. Check the provider's console before you act.`,
  ];
}

export const ALPHABET = new Intl.Collator('en', { numeric: true });

/** Sorts by time, then alphabetically with numbers in numeric order. */
function byTimeAndHeadline(a: Notification, b: Notification): number {
  if (a.occurredAt !== b.occurredAt) return a.occurredAt < b.occurredAt ? -1 : 1;
  return ALPHABET.compare(a.headline, b.headline) || (a.id < b.id ? -1 : 1);
}

function earliest(instants: readonly Instant[]): Instant {
  return instants.reduce((a, b) => (b < a ? b : a));
}
