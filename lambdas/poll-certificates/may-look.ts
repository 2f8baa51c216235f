import { planDeadlines } from '../../shared/changes/plan-deadlines.ts';
import type { ListingRow } from '../../shared/providers/provider.ts';
import type { InventoryEntry } from '../../shared/state/sweep-store.ts';
import type { Allowance, PageContext } from './page-context.ts';

/** Rows on which something moves always may; the others share what a run has to give. */
export function mayLook(
  row: ListingRow,
  known: InventoryEntry | undefined,
  context: PageContext,
): boolean {
  const { allowance, now } = context;
  const due = known?.inspectAgainAt !== undefined && known.inspectAgainAt <= now;
  if (row.inspection !== 'when-changed' || (due && known.inspectionOwed !== true)) return true;
  const hopeless = known?.problem !== undefined && ['', row.digest].includes(known.digest);
  const share = sharesOf(row, hopeless, context).find((one) => allowance[one] > 0);
  if (share === undefined) return false;
  allowance[share] -= 1;
  return true;
}

function sharesOf(
  row: ListingRow,
  hopeless: boolean,
  context: PageContext,
): readonly (keyof Allowance)[] {
  if (hopeless) return ['retries'];
  return warnsAtOnce(row, context) ? ['urgent', 'left'] : ['left'];
}

/** Whether what the row alone tells would warn of its end, which a closer look may prove to be of no concern. */
function warnsAtOnce(row: ListingRow, { account, now }: PageContext): boolean {
  try {
    const certificate = row.certificate();
    const [first] = certificate === undefined ? [] : planDeadlines(certificate, account.policy);
    return first?.kind === 'expiry-warning' && first.at <= now;
  } catch {
    // What cannot be read is found out, and told, where it is to be saved.
    return false;
  }
}
