import { accountKey } from '../../certificates/certificate.ts';
import type { UnreachableAccount, WeeklySummary } from '../../certificates/weekly-summary.ts';
import type { Instant } from '../../certificates/instant.ts';
import { unreachableAccountsOf, SummaryCount } from '../../lifecycle/take-summary.ts';
import { MalformedItem } from '../../runtime/malformed-item.ts';
import { inventoriedCertificates } from '../../state/inventoried-certificates.ts';
import type { InventoryPage } from '../../state/sync-store.ts';
import type { SummaryAccount, SummaryStores } from './summary-account.ts';
import type { AccountGroup } from './group-accounts.ts';

/**
 * How a group of accounts stands, by what is stored of it. Of each account what its last complete sweep saw is read,
 * by the partition that remembers it, and each of those certificates; nothing else of the table.
 */
export async function takeSummary(
  { group, tags, accounts }: AccountGroup<SummaryAccount>,
  { week, now }: { readonly week: string; readonly now: Instant },
  { store, syncs }: SummaryStores,
): Promise<WeeklySummary> {
  const count = new SummaryCount(now);
  for (const one of accounts) {
    const { account, state } = one;
    const unreachableAccounts = [...spotsOf(one)];
    const pages = await inventoryOf(one, syncs);
    if (pages instanceof MalformedItem) unreachableAccounts.push(unreadable(one, pages.message));
    let lost: string[] = [];
    if (!(pages instanceof MalformedItem)) {
      for await (const portion of inventoriedCertificates(account, pages, store)) {
        count.addCertificates(portion.states);
        lost = [...lost, ...portion.unreadable];
      }
    }
    if (lost.length > 0) {
      const names = lost.slice(0, MAX_NAMED).join(', ');
      const what = `What is stored of ${lost.length} certificates cannot be read: ${names}`;
      unreachableAccounts.push(unreadable(one, `${what}${lost.length > MAX_NAMED ? ', …' : ''}`));
    }
    const checks = state instanceof MalformedItem ? undefined : state?.emptyAccountChecks;
    count.addAccount(accountKey(account), unreachableAccounts, checks);
  }
  return count.total({ week, group, tags });
}

/** Keys that are named in one sentence. */
const MAX_NAMED = 5;

function spotsOf(one: SummaryAccount): UnreachableAccount[] {
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

/** What its last complete sweep saw; before there was one, as far as the present one has come. */
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
