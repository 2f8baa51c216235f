import type { Instant } from '../certificates/instant.ts';
import { sayAccount } from './compose/about-certificate.ts';
import { listFacts, sayTags } from './compose/list-facts.ts';
import { LIST_WORDS } from './compose/list-words.ts';
import { identify } from './draft.ts';
import { DRILL_TAG } from './mark-drill.ts';
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
    notice.tags[DRILL_TAG] !== 'true' &&
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
  const place = sayAccount({ provider, account });
  const observedAt = earliest(members.map((member) => member.observedAt));
  return identify({
    lineage: `list/${name}`,
    condition: 'listed',
    type,
    severity,
    provider,
    account,
    tags,
    ...words({ members, place }),
    facts: listFacts([
      ['Account', `${provider}/${account}`],
      ['Listed', members.length.toString()],
      ['Tags', sayTags(tags)],
      ['Noticed', sayInstant(observedAt)],
    ]),
    occurredAt: earliest(members.map((member) => member.occurredAt)),
    observedAt,
    ...(escalated === true ? { escalated } : {}),
    listed: members.map(entryOf),
  });
}

/** The bytes of one member's entry in a list, as JSON within the JSON of a message. */
export function listedBytes(notice: Notice): number {
  return Buffer.byteLength(JSON.stringify(JSON.stringify(entryOf(notice))));
}

function entryOf({ id, certificate = '', headline, record }: Notice): ListedNotice {
  return { id, certificate, headline, ...(record === undefined ? {} : { record }) };
}

function earliest(instants: readonly Instant[]): Instant {
  return instants.reduce((a, b) => (b < a ? b : a));
}
