import type * as z from 'zod/mini';
import { summaryGroupKey } from '../../certificates/weekly-summary.ts';
import type {
  UnreachableAccount,
  WeeklySummary,
  SummaryGroup,
} from '../../certificates/weekly-summary.ts';
import { formatEmptyAccount } from '../../certificates/empty-account.ts';
import { weeklySummaryGenerated } from '../../events/weekly-summary-generated.ts';
import type { Notification, NotificationText } from '../notification.ts';
import { outline } from '../outline.ts';
import type { Kind } from '../outline.ts';
import { count, plain } from '../words/plain.ts';
import { formatDay, formatInstant } from '../words/format-instant.ts';
import { formatAccount } from '../words/provider-name.ts';
import { FAILURE_WORDS } from '../words/failures.ts';
import { findingFacts, formatOutstanding, WORK_THROUGH } from '../words/findings.ts';
import { on } from './source.ts';
import { firstFacts, listFacts, formatTags } from '../words/facts.ts';

/** The weekly summary of a group of accounts. It is also sent if no action is needed. */
export const weeklySummary = on(weeklySummaryGenerated, (detail) => {
  const { metadata, summary } = detail;
  const { week, group, tags, findingCount, unreachableCount } = summary;
  // An empty account does not make the summary a warning, because an account can be empty on purpose.
  const upToDate = findingCount === 0 && unreachableCount === 0;
  return outline(
    WEEKLY_SUMMARY,
    {
      lineage: `weekly-summary:${summaryGroupKey(group)}`,
      ...accountOf(summary),
      tags,
      occurredAt: metadata.occurredAt,
      observedAt: metadata.observedAt,
      condition: `weekly-summary:${week}`,
      severity: upToDate ? 'info' : 'warning',
    },
    () => compose(detail),
  );
});

const WEEKLY_SUMMARY: Kind = { type: 'weekly-summary' };

function compose({
  metadata,
  summary,
}: z.infer<typeof weeklySummaryGenerated.detail>): NotificationText {
  const { week, group, tags, findingCount, urgent, unreachableCount, emptyCount } = summary;
  const listed = findingFacts(urgent);
  return {
    headline: `${formatGroup(group)}: ${formatState(summary)} (${formatDay(metadata.observedAt)})`,
    paragraphs: [
      formatTotals(summary),
      formatOutstanding(summary),
      ...(emptyCount === 0
        ? []
        : [
            `Accounts that have never listed a certificate: ${emptyCount}. If they are meant to be empty, no action is needed. If not, check the settings and permissions that are listed below: with a wrong setting or a missing permission, a provider can return an empty list instead of an error.`,
          ]),
      ...(findingCount > listed.length
        ? [
            `The list contains the most urgent items; ${findingCount - listed.length} more are not listed.`,
          ]
        : []),
    ],
    actions: [
      ...(findingCount === 0 ? [] : [WORK_THROUGH]),
      ...(unreachableCount === 0
        ? []
        : [
            'Restore access to the unreachable accounts: until then, the monitor does not see changes there.',
          ]),
    ],
    facts: [
      ...listed,
      ...unreachableFacts(summary),
      ...emptyFacts(summary),
      ...acknowledgedFacts(summary),
      ...listFacts([
        ['Provider accounts', formatAccounts(summary)],
        ['Tags', formatTags(tags)],
        ['Data as of', formatInstant(metadata.observedAt)],
        ['Week', week],
      ]),
    ],
  };
}

const MAX_NAME_LENGTH = 100;

/** The provider and the account that subscribers filter by: `several` if the summary covers several accounts. */
function accountOf({ accounts, accountCount }: WeeklySummary) {
  const [provider = SEVERAL, account = SEVERAL] =
    accountCount === 1 ? (accounts[0]?.split('/') ?? []) : [];
  return { provider, account };
}

const SEVERAL = 'several';

/** `DigiCert account "main"`, `team platform`, `certificates without team`. */
function formatGroup(group: SummaryGroup): string {
  if (group.by === 'account') {
    const [provider = '', account = ''] = group.account.split('/');
    return plain(formatAccount({ provider, account }));
  }
  const { tag, value } = group;
  return plain(value === undefined ? `certificates without ${tag}` : `${tag} ${value}`);
}

function formatState({ findingCount, unreachableCount, emptyCount }: WeeklySummary): string {
  const parts = [
    ...(findingCount === 0
      ? []
      : [`${count(findingCount, 'item')} ${findingCount === 1 ? 'needs' : 'need'} action`]),
    ...(unreachableCount === 0 ? [] : [`${count(unreachableCount, 'account')} unreachable`]),
  ];
  if (parts.length > 0) return parts.join(', ');
  return emptyCount === 0
    ? 'no action needed'
    : `${count(emptyCount, 'account')} without certificates`;
}

function formatTotals(summary: WeeklySummary): string {
  const { certificateCount, accountCount, findingCount, unreachableCount, emptyCount } = summary;
  const totals = `${count(certificateCount, 'certificate')} in ${count(accountCount, 'provider account')}`;
  if (findingCount > 0 || unreachableCount > 0) {
    return `${totals}: ${formatState(summary)}. You have already received a notification for each item.`;
  }
  return emptyCount === 0
    ? `${totals}. No action needed: all accounts are up to date.`
    : `${totals}.`;
}

function formatUnreachableAccount({ since, failure }: UnreachableAccount): string {
  const when = since === undefined ? '' : `since ${formatInstant(since)}`;
  if (failure === undefined) return `never synced completely${when && `, ${when}`}`;
  const part = {
    account: '',
    certificates: 'some certificates: ',
    removals: '',
    messages: 'messages: ',
  }[failure.scope];
  const { cause } = FAILURE_WORDS[failure.kind];
  return `${part}${cause}${when && ` ${when}`}. ${failure.message}`;
}

function formatAccounts({ accounts, accountCount }: WeeklySummary): string {
  const more = accountCount - accounts.length;
  return [...accounts, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

/** Bytes for each of the three lists that follow. */
const MAX_BYTES = 12_000;

function unreachableFacts({
  unreachableCount,
  unreachableAccounts,
}: WeeklySummary): Notification['facts'] {
  const pairs = unreachableAccounts.map((account): [string, string] => [
    plain(account.account, MAX_NAME_LENGTH),
    plain(formatUnreachableAccount(account)),
  ]);
  return sectionOf(pairs, unreachableCount, 'Unreachable accounts');
}

function emptyFacts({ emptyCount, emptyAccounts }: WeeklySummary): Notification['facts'] {
  const pairs = emptyAccounts.map(({ account, checks }): [string, string] => [
    plain(account, MAX_NAME_LENGTH),
    plain(formatEmptyAccount(checks)),
  ]);
  return sectionOf(pairs, emptyCount, 'Accounts without certificates');
}

function acknowledgedFacts({
  acknowledgedCount,
  acknowledgedCertificates,
}: WeeklySummary): Notification['facts'] {
  const pairs = acknowledgedCertificates.map(({ name, certificate, until }): [string, string] => [
    plain(name, MAX_NAME_LENGTH),
    plain(`until ${formatInstant(until)} (${certificate})`),
  ]);
  return sectionOf(pairs, acknowledgedCount, 'Acknowledged');
}

/** As many lines as fit, and how many are left out. */
function sectionOf(
  pairs: readonly (readonly [string, string])[],
  total: number,
  section: string,
): Notification['facts'] {
  const listed = firstFacts(listFacts(pairs, section), MAX_BYTES);
  const more = total - listed.length;
  return more > 0 ? [...listed, ...listFacts([['and', `${more} more`]], section)] : listed;
}
