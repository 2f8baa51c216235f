import { accountKey } from '../../certificates/certificate.ts';
import type { AccountReference } from '../../certificates/certificate.ts';
import { summaryGroupKey } from '../../certificates/weekly-summary.ts';
import type { SummaryGroup } from '../../certificates/weekly-summary.ts';
import type { WeeklySummaryPlan } from './plan.ts';

/** An account, and what is known of its tags. */
export interface TaggedAccount {
  readonly account: AccountReference;
  readonly tags: Readonly<Record<string, string>>;
}

export interface AccountGroup<Account extends TaggedAccount> {
  readonly group: SummaryGroup;
  /** The tags of the summary, for filters: all tags of a single account, otherwise the tag of the group. */
  readonly tags: Readonly<Record<string, string>>;
  readonly accounts: readonly Account[];
}

/** The accounts of each summary, in alphabetical order. Accounts without the tag are one group. */
export function groupAccounts<Account extends TaggedAccount>(
  accounts: readonly Account[],
  groupBy: WeeklySummaryPlan['groupBy'],
): AccountGroup<Account>[] {
  const groups = new Map<string, AccountGroup<Account>>();
  for (const one of accounts) {
    const group = groupOf(one, groupBy);
    const key = summaryGroupKey(group);
    const before = groups.get(key)?.accounts ?? [];
    groups.set(key, { group, tags: tagsOf(group, one), accounts: [...before, one] });
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function groupOf(
  { account, tags }: TaggedAccount,
  groupBy: WeeklySummaryPlan['groupBy'],
): SummaryGroup {
  if (groupBy === 'account') return { by: 'account', account: accountKey(account) };
  const value = Object.hasOwn(tags, groupBy.tag) ? tags[groupBy.tag] : undefined;
  return { by: 'tag', tag: groupBy.tag, ...(value === undefined ? {} : { value }) };
}

function tagsOf(group: SummaryGroup, { tags }: TaggedAccount): Record<string, string> {
  if (group.by === 'account') return { ...tags };
  return group.value === undefined ? {} : { [group.tag]: group.value };
}
