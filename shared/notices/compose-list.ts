import type { Instant } from '../certificates/instant.ts';
import { sayAccount } from './compose/about-certificate.ts';
import { listFacts, sayTags } from './compose/list-facts.ts';
import { LIST_WORDS } from './compose/list-words.ts';
import { sayFactsAsOf } from './compose/say-facts.ts';
import { identify } from './draft.ts';
import { DRILL_PROVIDER } from './mark-drill.ts';
import type { ListedNotice, Notice } from './notice.ts';
import { sayInstant } from './words/say-instant.ts';

/** Nobody reads more at once. */
export const MOST_LISTED = 100;

/** A message of SNS has 256 KiB, and holds each entry twice: as JSON for programs, and in words for people. */
export const MOST_LISTED_BYTES = 100_000;

/** Whether a notice may be said in a list with others like it. */
export function canBeListed(notice: Notice): boolean {
  return (
    notice.certificate !== undefined &&
    notice.provider !== DRILL_PROVIDER &&
    LIST_WORDS[notice.type] !== undefined &&
    listedBytes(notice) <= MOST_LISTED_BYTES
  );
}

/**
 * One notice for many of one cause: they have their type, provider, account, severity, tags and whether they are
 * escalated in common.
 *
 * @param name tells the list from every other one.
 */
export function composeList(members: readonly Notice[], name: string): Notice {
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
    place: sayAccount({ provider, account }),
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
    paragraphs: [...paragraphs, ...sayBlindness(members)],
    actions,
    facts: listFacts([
      ['Account', `${provider}/${account}`],
      ['Listed', members.length.toString()],
      ['Tags', sayTags(tags)],
      ['Noticed', sayInstant(observedAt)],
      ['Facts as of', sayFactsAsOf({ observedAt, ...freshness })],
    ]),
    occurredAt: earliest(members.map((member) => member.occurredAt)),
    observedAt,
    ...(escalated === true ? { escalated } : {}),
    ...freshness,
    listed: members.toSorted(byTimeAndWords).map(entryOf),
  });
}

/** The bytes of one member's entry in a list, as JSON within the JSON of a message. */
export function listedBytes(notice: Notice): number {
  return Buffer.byteLength(JSON.stringify(JSON.stringify(entryOf(notice))));
}

/** A record is only in it where somebody has to do something. */
function entryOf({ id, certificate = '', headline, record, severity }: Notice): ListedNotice {
  const publish = severity === 'information' ? undefined : record;
  return { id, certificate, headline, ...(publish === undefined ? {} : { record: publish }) };
}

/** Nothing claims to be fresher than the stalest of them. */
function freshnessOf(
  members: readonly Notice[],
  observedAt: Instant,
): Pick<Notice, 'factsAsOf' | 'unreachable'> {
  const factsAsOf = earliest(members.map((one) => one.factsAsOf ?? one.observedAt));
  return {
    ...(factsAsOf < observedAt ? { factsAsOf } : {}),
    ...(members.some(({ unreachable }) => unreachable) ? { unreachable: true } : {}),
  };
}

function sayBlindness(members: readonly Notice[]): string[] {
  const blind = members.filter(({ unreachable }) => unreachable);
  if (blind.length === 0) return [];
  const asOf = sayInstant(earliest(blind.map((one) => one.factsAsOf ?? one.observedAt)));
  const them = blind.length === members.length ? 'them' : `${blind.length} of them`;
  return [
    `The provider could not be asked again for ${them} when this was noticed: what is said of those may be as old as of ${asOf}, and what happened there since is not known. See there before you act.`,
  ];
}

export const ALPHABET = new Intl.Collator('en', { numeric: true });

/** What happened first stands first; else the order is that of the alphabet, in which 9 comes before 10. */
function byTimeAndWords(a: Notice, b: Notice): number {
  if (a.occurredAt !== b.occurredAt) return a.occurredAt < b.occurredAt ? -1 : 1;
  return ALPHABET.compare(a.headline, b.headline) || (a.id < b.id ? -1 : 1);
}

function earliest(instants: readonly Instant[]): Instant {
  return instants.reduce((a, b) => (b < a ? b : a));
}
