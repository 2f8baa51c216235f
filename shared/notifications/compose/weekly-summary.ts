import type * as z from 'zod';
import { summaryGroupKey } from '../../certificates/weekly-summary.ts';
import type {
  UnreachableAccount,
  WeeklySummary,
  SummaryGroup,
} from '../../certificates/weekly-summary.ts';
import { formatEmptyAccount } from '../../certificates/empty-account.ts';
import type { weeklySummaryGenerated } from '../../events/weekly-summary-generated.ts';
import type { Draft } from '../draft.ts';
import type { Notification } from '../notification.ts';
import { plain } from '../words/plain.ts';
import { formatInstant } from '../words/format-instant.ts';
import { FAILURE_WORDS } from './failure-words.ts';
import { count, findingFacts, formatOutstanding } from './finding-words.ts';
import { firstFacts, listFacts, formatTags } from './list-facts.ts';

/** How a group of accounts stands: what waits, or that nothing does. That it comes at all shows that the monitor lives. */
export function composeWeeklySummary({
  metadata,
  summary,
}: z.infer<typeof weeklySummaryGenerated.detail>): Draft {
  const {
    week,
    group,
    tags,
    findingCount,
    urgent,
    unreachableCount,
    emptyCount,
    certificateCount,
    accountCount,
  } = summary;
  // The initial inventory of an empty account was a warning: an account can be empty on purpose.
  const unchanged = findingCount === 0 && unreachableCount === 0;
  const listed = findingFacts(urgent);
  return {
    lineage: `digest:${summaryGroupKey(group)}`,
    ...accountOf(summary),
    tags,
    occurredAt: metadata.occurredAt,
    observedAt: metadata.observedAt,
    type: 'weekly-summary',
    condition: `digest:${week}`,
    severity: unchanged ? 'info' : 'warning',
    headline: `${formatGroup(group)} in ${formatWeek(week)}: ${formatState(summary)}`,
    paragraphs: [
      `${count(certificateCount, 'certificate')} in ${count(accountCount, 'account')}${formatWhole(summary)}`,
      formatOutstanding(summary),
      ...(emptyCount === 0
        ? []
        : [
            `Accounts that have never listed a certificate: ${emptyCount}. If they are meant to be empty, no action is needed. If not, check the settings and permissions that are listed below: with a wrong one, a provider can answer an empty list instead of an error.`,
          ]),
      ...formatMore(findingCount - listed.length, 'more are not listed: the most urgent are.'),
    ],
    actions: [
      ...(findingCount === 0
        ? []
        : [
            'Go through the list from its top: renew what ends, give the proofs that are owed, complete the organization validations, and approve the orders that wait for it.',
          ]),
      ...(unreachableCount === 0
        ? []
        : [
            'Mend what keeps accounts from being read: until then nobody knows what changes there.',
          ]),
    ],
    facts: [
      ...listed,
      ...unreachableFacts(summary),
      ...emptyFacts(summary),
      ...acknowledgedFacts(summary),
      ...listFacts([
        ['Accounts', formatAccounts(summary)],
        ['Tags', formatTags(tags)],
        ['As of', formatInstant(metadata.observedAt)],
      ]),
    ],
  };
}

/** A name that is longer tells nobody more. */
const MAX_NAME_LENGTH = 100;

/** What filters on a provider or an account see: a digest of several belongs to none of them. */
function accountOf({ accounts, accountCount }: WeeklySummary) {
  const [provider = SEVERAL, account = SEVERAL] =
    accountCount === 1 ? (accounts[0]?.split('/') ?? []) : [];
  return { provider, account };
}

const SEVERAL = 'several';

/** `digicert/main`, `team platform`, `Accounts without team`. */
function formatGroup(group: SummaryGroup): string {
  if (group.by === 'account') return plain(group.account);
  const { tag, value } = group;
  return plain(value === undefined ? `Accounts without ${tag}` : `${tag} ${value}`);
}

/** `2027-W08` is `week 8 of 2027`. */
function formatWeek(week: string): string {
  const [year = '', number = ''] = week.split('-W');
  return `week ${Number(number)} of ${year}`;
}

function formatState({ findingCount, unreachableCount, emptyCount }: WeeklySummary): string {
  const parts = [
    ...(findingCount === 0 ? [] : [`${count(findingCount, 'thing')} to see to`]),
    ...(unreachableCount === 0 ? [] : [count(unreachableCount, 'blind spot')]),
  ];
  if (parts.length > 0) return parts.join(', ');
  return emptyCount === 0
    ? 'nothing waits for you'
    : `${count(emptyCount, 'account')} without certificates`;
}

function formatWhole({ findingCount, unreachableCount, emptyCount }: WeeklySummary): string {
  if (findingCount > 0 || unreachableCount > 0) {
    return '. What is listed here has been told before, in notices of its own; here it stands together.';
  }
  return emptyCount === 0 ? ': nothing waits for you, and everything is read.' : '.';
}

function formatUnreachableAccount({ since, failure }: UnreachableAccount): string {
  const when = since === undefined ? '' : `since ${formatInstant(since)}`;
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

function formatAccounts({ accounts, accountCount }: WeeklySummary): string {
  const more = accountCount - accounts.length;
  return [...accounts, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

function formatMore(more: number, what: string): string[] {
  return more > 0 ? [`${more} ${what}`] : [];
}

/** For each of the three lists that follow. */
const ROOM = 12_000;

function unreachableFacts({
  unreachableCount,
  unreachableAccounts,
}: WeeklySummary): Notification['facts'] {
  const facts = listFacts(
    unreachableAccounts.map((spot) => [
      `Not read: ${plain(spot.account, MAX_NAME_LENGTH)}`,
      plain(formatUnreachableAccount(spot)),
    ]),
  );
  return withMore(facts, unreachableCount, 'Not read');
}

function emptyFacts({ emptyCount, emptyAccounts }: WeeklySummary): Notification['facts'] {
  const facts = listFacts(
    emptyAccounts.map(({ account, checks }) => [
      plain(account, MAX_NAME_LENGTH),
      plain(formatEmptyAccount(checks)),
    ]),
  );
  return withMore(facts, emptyCount, 'Accounts without certificates');
}

function acknowledgedFacts({
  acknowledgedCount,
  acknowledgedCertificates,
}: WeeklySummary): Notification['facts'] {
  const facts = listFacts(
    acknowledgedCertificates.map(({ name, certificate, until }) => [
      `Acknowledged: ${plain(name, MAX_NAME_LENGTH)}`,
      plain(`until ${formatInstant(until)} (${certificate})`),
    ]),
  );
  return withMore(facts, acknowledgedCount, 'Acknowledged');
}

function withMore(facts: Notification['facts'], all: number, label: string): Notification['facts'] {
  const listed = firstFacts(facts, ROOM);
  const more = all - listed.length;
  return more > 0 ? [...listed, { label, value: `and ${more} more` }] : listed;
}
