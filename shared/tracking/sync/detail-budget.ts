import { planDeadlines } from '../../lifecycle/plan-deadlines.ts';
import type { ListingRow } from '../../providers/provider.ts';
import type { InventoryEntry } from '../../state/sync-store.ts';
import type { Budget, PageContext } from './page-context.ts';

/** Rows on which something moves always may; the others share what a run has to give. */
export function detailBudget(
  row: ListingRow,
  known: InventoryEntry | undefined,
  context: PageContext,
): boolean {
  const { budget, now } = context;
  const due = known?.fetchDetailsAgainAt !== undefined && known.fetchDetailsAgainAt <= now;
  if (row.detailFetch !== 'when-changed' || (due && known.detailsPending !== true)) return true;
  const hopeless =
    known?.problem !== undefined && ['', row.contentHash].includes(known.contentHash);
  const share = sharesOf(row, hopeless, context).find((one) => budget[one] > 0);
  if (share === undefined) return false;
  budget[share] -= 1;
  return true;
}

function sharesOf(
  row: ListingRow,
  hopeless: boolean,
  context: PageContext,
): readonly (keyof Budget)[] {
  if (hopeless) return ['retries'];
  return warnsAtOnce(row, context) ? ['urgent', 'left'] : ['left'];
}

/** Whether what the row alone tells would warn of its end, which a closer look may prove to be of no concern. */
function warnsAtOnce(row: ListingRow, { account, now }: PageContext): boolean {
  try {
    const certificate = row.certificate();
    const [first] = certificate === undefined ? [] : planDeadlines(certificate, account.policy);
    return first?.kind === 'expiry-reminder' && first.at <= now;
  } catch {
    // What cannot be read is found out, and told, where it is to be saved.
    return false;
  }
}
