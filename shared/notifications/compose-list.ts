import type { Instant } from '../certificates/instant.ts';
import { formatAccount } from './compose/about-certificate.ts';
import { listFacts, formatTags } from './compose/list-facts.ts';
import { LIST_WORDS } from './compose/list-words.ts';
import { formatDataAsOf } from './compose/format-facts.ts';
import { identify } from './draft.ts';
import { TEST_ALERT_PROVIDER } from './mark-test-alert.ts';
import type { ListedNotification, Notification } from './notification.ts';
import { formatInstant } from './words/format-instant.ts';

/** Nobody reads more at once. */
export const MAX_LISTED = 100;

/** A message of SNS has 256 KiB, and holds each entry twice: as JSON for programs, and in words for people. */
export const MAX_LISTED_BYTES = 100_000;

/** Whether a notice may be said in a list with others like it. */
export function canBeListed(notification: Notification): boolean {
  return (
    notification.certificate !== undefined &&
    notification.provider !== TEST_ALERT_PROVIDER &&
    LIST_WORDS[notification.type] !== undefined &&
    listedBytes(notification) <= MAX_LISTED_BYTES
  );
}

/**
 * One notice for many of one cause: they have their type, provider, account, severity, tags and whether they are
 * escalated in common.
 *
 * @param name tells the list from every other one.
 */
export function composeList(members: readonly Notification[], name: string): Notification {
  const [first] = members;
  const words = first && LIST_WORDS[first.type];
  if (first === undefined || words === undefined) {
    throw new Error('Of nothing, and of such notices, there is no list.');
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
    paragraphs: [...paragraphs, ...formatOutage(members)],
    actions,
    facts: listFacts([
      ['Account', `${provider}/${account}`],
      ['Listed', members.length.toString()],
      ['Tags', formatTags(tags)],
      ['Noticed', formatInstant(observedAt)],
      ['Facts as of', formatDataAsOf({ observedAt, ...freshness })],
    ]),
    occurredAt: earliest(members.map((member) => member.occurredAt)),
    observedAt,
    ...(escalated === true ? { escalated } : {}),
    ...freshness,
    listed: members.toSorted(byTimeAndWords).map(entryOf),
  });
}

/** The bytes of one member's entry in a list, as JSON within the JSON of a message. */
export function listedBytes(notification: Notification): number {
  return Buffer.byteLength(JSON.stringify(JSON.stringify(entryOf(notification))));
}

/** A record is only in it where somebody has to do something. */
function entryOf({
  id,
  certificate = '',
  headline,
  record,
  severity,
}: Notification): ListedNotification {
  const publish = severity === 'info' ? undefined : record;
  return { id, certificate, headline, ...(publish === undefined ? {} : { record: publish }) };
}

/** Nothing claims to be fresher than the stalest of them. */
function freshnessOf(
  members: readonly Notification[],
  observedAt: Instant,
): Pick<Notification, 'dataAsOf' | 'unreachable'> {
  const dataAsOf = earliest(members.map((one) => one.dataAsOf ?? one.observedAt));
  return {
    ...(dataAsOf < observedAt ? { dataAsOf } : {}),
    ...(members.some(({ unreachable }) => unreachable) ? { unreachable: true } : {}),
  };
}

function formatOutage(members: readonly Notification[]): string[] {
  const unreachable = members.filter(({ unreachable }) => unreachable);
  if (unreachable.length === 0) return [];
  const asOf = formatInstant(earliest(unreachable.map((one) => one.dataAsOf ?? one.observedAt)));
  const them = unreachable.length === members.length ? 'them' : `${unreachable.length} of them`;
  return [
    `The provider could not be asked again for ${them} when this was noticed: what is said of those may be as old as of ${asOf}, and what happened there since is not known. See there before you act.`,
  ];
}

export const ALPHABET = new Intl.Collator('en', { numeric: true });

/** What happened first stands first; else the order is that of the alphabet, in which 9 comes before 10. */
function byTimeAndWords(a: Notification, b: Notification): number {
  if (a.occurredAt !== b.occurredAt) return a.occurredAt < b.occurredAt ? -1 : 1;
  return ALPHABET.compare(a.headline, b.headline) || (a.id < b.id ? -1 : 1);
}

function earliest(instants: readonly Instant[]): Instant {
  return instants.reduce((a, b) => (b < a ? b : a));
}
