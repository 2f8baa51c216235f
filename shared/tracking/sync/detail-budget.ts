import { plannedExpiry } from '../../lifecycle/aspects/planned-expiry.ts';
import type { ListingRow } from '../../providers/provider.ts';
import type { InventoryEntry } from '../../state/sync-store.ts';
import type { Budget, PageContext } from './page-context.ts';

/**
 * Whether the details of a row can be fetched in this run. Rows with a change in progress always can; other rows share
 * the detail budget.
 */
export function detailBudget(
  row: ListingRow,
  known: InventoryEntry | undefined,
  context: PageContext,
): boolean {
  const { budget, now } = context;
  const due = known?.fetchDetailsAgainAt !== undefined && known.fetchDetailsAgainAt <= now;
  if (row.detailFetch !== 'when-changed' || (due && known.detailsPending !== true)) return true;
  const failedBefore =
    known?.problem !== undefined && ['', row.contentHash].includes(known.contentHash);
  const source = budgetsOf(row, failedBefore, context).find((name) => budget[name] > 0);
  if (source === undefined) return false;
  budget[source] -= 1;
  return true;
}

function budgetsOf(
  row: ListingRow,
  failedBefore: boolean,
  context: PageContext,
): readonly (keyof Budget)[] {
  if (failedBefore) return ['retries'];
  return isReminderDue(row, context) ? ['urgent', 'left'] : ['left'];
}

/** Whether a reminder would be due by the listing alone. The details may show that none is needed. */
function isReminderDue(row: ListingRow, { account, now }: PageContext): boolean {
  try {
    const certificate = row.certificate();
    const [first] = certificate === undefined ? [] : plannedExpiry(certificate, account.policy);
    return first?.kind === 'expiry-reminder' && first.at <= now;
  } catch {
    // A row that cannot be read is reported when it is saved.
    return false;
  }
}
