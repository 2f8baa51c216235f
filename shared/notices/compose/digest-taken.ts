import type * as z from 'zod';
import { digestGroupKey } from '../../certificates/certificate-digest.ts';
import type {
  BlindSpot,
  CertificateDigest,
  DigestGroup,
} from '../../certificates/certificate-digest.ts';
import { formatEmptyAccount } from '../../certificates/empty-account.ts';
import type { certificateDigestTaken } from '../../events/certificate-digest-taken.ts';
import type { Draft } from '../draft.ts';
import type { Notice } from '../notice.ts';
import { plain } from '../words/plain.ts';
import { sayInstant } from '../words/say-instant.ts';
import { FAILURE_WORDS } from './failure-words.ts';
import { count, findingFacts, sayOutstanding } from './finding-words.ts';
import { firstFacts, listFacts, sayTags } from './list-facts.ts';

/** How a group of accounts stands: what waits, or that nothing does. That it comes at all shows that the monitor lives. */
export function composeDigestTaken({
  metadata,
  digest,
}: z.infer<typeof certificateDigestTaken.detail>): Draft {
  const { week, group, tags, findings, urgent, blind, empty, certificates, accountCount } = digest;
  // The initial inventory of an empty account was a warning: an account can be empty on purpose.
  const quiet = findings === 0 && blind === 0;
  const listed = findingFacts(urgent);
  return {
    lineage: `digest:${digestGroupKey(group)}`,
    ...accountOf(digest),
    tags,
    occurredAt: metadata.occurredAt,
    observedAt: metadata.observedAt,
    type: 'certificate-digest',
    condition: `digest:${week}`,
    severity: quiet ? 'information' : 'warning',
    headline: `${sayGroup(group)} in ${sayWeek(week)}: ${sayState(digest)}`,
    paragraphs: [
      `${count(certificates, 'certificate')} in ${count(accountCount, 'account')}${sayWhole(digest)}`,
      sayOutstanding(digest),
      ...(empty === 0
        ? []
        : [
            `Accounts that have never listed a certificate: ${empty}. If they are meant to be empty, no action is needed. If not, check the settings and permissions that are listed below: with a wrong one, a provider can answer an empty list instead of an error.`,
          ]),
      ...sayMore(findings - listed.length, 'more are not listed: the most urgent are.'),
    ],
    actions: [
      ...(findings === 0
        ? []
        : [
            'Go through the list from its top: renew what ends, give the proofs that are owed, complete the organization validations, and approve the orders that wait for it.',
          ]),
      ...(blind === 0
        ? []
        : [
            'Mend what keeps accounts from being read: until then nobody knows what changes there.',
          ]),
    ],
    facts: [
      ...listed,
      ...blindFacts(digest),
      ...emptyFacts(digest),
      ...quietFacts(digest),
      ...listFacts([
        ['Accounts', sayAccounts(digest)],
        ['Tags', sayTags(tags)],
        ['As of', sayInstant(metadata.observedAt)],
      ]),
    ],
  };
}

/** A name that is longer tells nobody more. */
const LONGEST_NAME = 100;

/** What filters on a provider or an account see: a digest of several belongs to none of them. */
function accountOf({ accounts, accountCount }: CertificateDigest) {
  const [provider = SEVERAL, account = SEVERAL] =
    accountCount === 1 ? (accounts[0]?.split('/') ?? []) : [];
  return { provider, account };
}

const SEVERAL = 'several';

/** `digicert/main`, `team platform`, `Accounts without team`. */
function sayGroup(group: DigestGroup): string {
  if (group.by === 'account') return plain(group.account);
  const { tag, value } = group;
  return plain(value === undefined ? `Accounts without ${tag}` : `${tag} ${value}`);
}

/** `2027-W08` is `week 8 of 2027`. */
function sayWeek(week: string): string {
  const [year = '', number = ''] = week.split('-W');
  return `week ${Number(number)} of ${year}`;
}

function sayState({ findings, blind, empty }: CertificateDigest): string {
  const parts = [
    ...(findings === 0 ? [] : [`${count(findings, 'thing')} to see to`]),
    ...(blind === 0 ? [] : [count(blind, 'blind spot')]),
  ];
  if (parts.length > 0) return parts.join(', ');
  return empty === 0 ? 'nothing waits for you' : `${count(empty, 'account')} without certificates`;
}

function sayWhole({ findings, blind, empty }: CertificateDigest): string {
  if (findings > 0 || blind > 0) {
    return '. What is listed here has been told before, in notices of its own; here it stands together.';
  }
  return empty === 0 ? ': nothing waits for you, and everything is read.' : '.';
}

function sayBlindSpot({ since, failure }: BlindSpot): string {
  const when = since === undefined ? '' : `since ${sayInstant(since)}`;
  if (failure === undefined) return `it has never been read completely yet${when && `, ${when}`}`;
  const what = {
    account: '',
    certificates: 'some of its certificates: ',
    removals: '',
    messages: 'its messages: ',
  }[failure.scope];
  const { cause } = FAILURE_WORDS[failure.kind];
  return `${what}${cause}${when && `, ${when}`}. ${failure.message}`;
}

function sayAccounts({ accounts, accountCount }: CertificateDigest): string {
  const more = accountCount - accounts.length;
  return [...accounts, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

function sayMore(more: number, what: string): string[] {
  return more > 0 ? [`${more} ${what}`] : [];
}

/** For each of the three lists that follow. */
const ROOM = 12_000;

function blindFacts({ blind, blindSpots }: CertificateDigest): Notice['facts'] {
  const facts = listFacts(
    blindSpots.map((spot) => [
      `Not read: ${plain(spot.account, LONGEST_NAME)}`,
      plain(sayBlindSpot(spot)),
    ]),
  );
  return withMore(facts, blind, 'Not read');
}

function emptyFacts({ empty, emptyAccounts }: CertificateDigest): Notice['facts'] {
  const facts = listFacts(
    emptyAccounts.map(({ account, checks }) => [
      plain(account, LONGEST_NAME),
      plain(formatEmptyAccount(checks)),
    ]),
  );
  return withMore(facts, empty, 'Accounts without certificates');
}

function quietFacts({ acknowledged, quiet }: CertificateDigest): Notice['facts'] {
  const facts = listFacts(
    quiet.map(({ name, certificate, until }) => [
      `Acknowledged: ${plain(name, LONGEST_NAME)}`,
      plain(`until ${sayInstant(until)} (${certificate})`),
    ]),
  );
  return withMore(facts, acknowledged, 'Acknowledged');
}

function withMore(facts: Notice['facts'], all: number, label: string): Notice['facts'] {
  const listed = firstFacts(facts, ROOM);
  const more = all - listed.length;
  return more > 0 ? [...listed, { label, value: `and ${more} more` }] : listed;
}
