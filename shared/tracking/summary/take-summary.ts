import { accountKey } from '../../certificates/certificate.ts';
import type { UnreachableAccount, WeeklySummary } from '../../certificates/weekly-summary.ts';
import type { Instant } from '../../certificates/instant.ts';
import { unreachableAccountsOf, SummaryCount } from '../../lifecycle/summary/summary-count.ts';
import { MalformedItem } from '../../runtime/malformed-item.ts';
import { inventoriedCertificates } from '../../state/inventoried-certificates.ts';
import type { InventoryPage } from '../../state/sync-store.ts';
import type { SummaryAccount, SummaryStores } from './summary-account.ts';
import type { AccountGroup } from './group-accounts.ts';

/**
 * The summary of a group of accounts, by their stored state. Reads the inventory of the last complete sync of each
 * account, and each certificate in it, and nothing else of the table.
 */
export async function takeSummary(
  { group, tags, accounts }: AccountGroup<SummaryAccount>,
  { week, now }: { readonly week: string; readonly now: Instant },
  { store, syncs }: SummaryStores,
): Promise<WeeklySummary> {
  const count = new SummaryCount(now);
  for (const one of accounts) {
    const { account, state } = one;
    const unreachableAccounts = [...unreachableOf(one)];
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
      const what = `${lost.length} stored certificates cannot be read: ${names}`;
      unreachableAccounts.push(unreadable(one, `${what}${lost.length > MAX_NAMED ? ', …' : ''}`));
    }
    const checks = state instanceof MalformedItem ? undefined : state?.emptyAccountChecks;
    count.addAccount(accountKey(account), unreachableAccounts, checks);
  }
  return count.total({ week, group, tags });
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
