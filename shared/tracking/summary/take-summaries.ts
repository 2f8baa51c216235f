import { accountKey } from '../../certificates/certificate.ts';
import type { CertificateState } from '../../certificates/certificate-state.ts';
import type { Instant } from '../../certificates/instant.ts';
import { ownerOf } from '../../certificates/ownership.ts';
import { summaryGroupKey } from '../../certificates/weekly-summary.ts';
import type {
  SummaryGroup,
  UnreachableAccount,
  WeeklySummary,
} from '../../certificates/weekly-summary.ts';
import { SummaryCount, unreachableAccountsOf } from '../../lifecycle/summary/summary-count.ts';
import { MalformedItem } from '../../runtime/malformed-item.ts';
import { inventoriedCertificates } from '../../state/inventoried-certificates.ts';
import type { InventoryPage } from '../../state/sync-store.ts';
import type { WeeklySummaryPlan } from './plan.ts';
import type { SummaryAccount, SummaryStores } from './summary-account.ts';

type GroupBy = WeeklySummaryPlan['groupBy'];

/**
 * The summary of each account, or of each value of a tag, in alphabetical order. Reads the inventory of the last complete
 * sync of each account, and each certificate in it, and nothing else of the table.
 *
 * With a tag, an account is part of the summary of each value that its certificates have, so that everyone who owns one of
 * them learns that the account cannot be read. If it cannot be read, or has no certificates, it is also part of the summary
 * of its own value.
 */
export async function takeSummaries(
  accounts: readonly SummaryAccount[],
  {
    week,
    now,
    groupBy,
  }: { readonly week: string; readonly now: Instant; readonly groupBy: GroupBy },
  stores: SummaryStores,
): Promise<WeeklySummary[]> {
  const groups = new Map<string, Counted>();
  for (const one of accounts) {
    const countOf = (tags: SummaryAccount['tags']) =>
      find(groups, groupOf(one, tags, groupBy), one, now).count;
    const counted = new Set<SummaryCount>();
    const unreachable = await readCertificates(one, stores, (states) => {
      for (const state of states) {
        if (state.removedAt !== undefined) continue;
        const count = countOf(state.tags);
        count.addCertificates([state]);
        counted.add(count);
      }
    });
    if (counted.size === 0 || unreachable.length > 0) counted.add(countOf(one.tags));
    const checks = one.state instanceof MalformedItem ? undefined : one.state?.emptyAccountChecks;
    for (const count of counted) count.addAccount(accountKey(one.account), unreachable, checks);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { count, group, tags }]) => count.total({ week, group, tags }));
}

interface Counted {
  readonly group: SummaryGroup;
  /** The tags of the summary, for filters: all tags of a single account, otherwise the tag of the group. */
  readonly tags: Readonly<Record<string, string>>;
  readonly count: SummaryCount;
}

function find(
  groups: Map<string, Counted>,
  group: SummaryGroup,
  one: SummaryAccount,
  now: Instant,
): Counted {
  const key = summaryGroupKey(group);
  const known = groups.get(key);
  if (known !== undefined) return known;
  const tags =
    group.by === 'account'
      ? one.tags
      : group.value === undefined
        ? {}
        : { [group.tag]: group.value };
  const counted = { group, tags, count: new SummaryCount(now) };
  groups.set(key, counted);
  return counted;
}

function groupOf(
  { account }: SummaryAccount,
  tags: Readonly<Record<string, string>>,
  groupBy: GroupBy,
): SummaryGroup {
  if (groupBy === 'account') return { by: 'account', account: accountKey(account) };
  const { tag } = groupBy;
  const value = tag === 'owner' ? ownerOf(tags) : Object.hasOwn(tags, tag) ? tags[tag] : undefined;
  return { by: 'tag', tag, ...(value === undefined ? {} : { value }) };
}

/** @returns the parts of the account that cannot be read. */
async function readCertificates(
  one: SummaryAccount,
  { store, syncs }: SummaryStores,
  add: (states: Iterable<CertificateState>) => void,
): Promise<UnreachableAccount[]> {
  const unreachable = [...unreachableOf(one)];
  const pages = await inventoryOf(one, syncs);
  if (pages instanceof MalformedItem) return [...unreachable, unreadable(one, pages.message)];
  const lost: string[] = [];
  for await (const portion of inventoriedCertificates(one.account, pages, store)) {
    add(portion.states);
    lost.push(...portion.unreadable);
  }
  if (lost.length === 0) return unreachable;
  const names = lost.slice(0, MAX_NAMED).join(', ');
  const what = `${lost.length} stored certificates cannot be read: ${names}`;
  return [...unreachable, unreadable(one, `${what}${lost.length > MAX_NAMED ? ', …' : ''}`)];
}

/** Keys in one sentence. */
const MAX_NAMED = 5;

function unreachableOf(one: SummaryAccount): UnreachableAccount[] {
  const { account, state } = one;
  if (state === undefined) return [{ account: accountKey(account) }];
  return state instanceof MalformedItem
    ? [unreadable(one, state.message)]
    : unreachableAccountsOf(state);
}

function unreadable({ account }: SummaryAccount, message: string): UnreachableAccount {
  const failure = { kind: 'damaged-state', scope: 'certificates', message } as const;
  return { account: accountKey(account), failure };
}

/** The inventory of the last complete sync; before the first one, the progress of the current sync. */
async function inventoryOf(
  { account }: SummaryAccount,
  syncs: SummaryStores['syncs'],
): Promise<readonly InventoryPage[] | MalformedItem> {
  try {
    const { inventory, progress } = await syncs.load(account);
    return inventory?.pages ?? progress?.pages ?? [];
  } catch (error) {
    if (error instanceof MalformedItem) return error;
    throw error;
  }
}
