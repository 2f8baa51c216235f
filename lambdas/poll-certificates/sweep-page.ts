import type { ListingPage, ListingRow } from '../../shared/providers/provider.ts';
import type { InventoryEntry } from '../../shared/state/sweep-store.ts';
import type { PageContext } from './page-context.ts';
import { sweepRow, wantsInspection } from './sweep-row.ts';

/** Rows under way at once. Rate limits are kept elsewhere; this only hides the latency. */
const CONCURRENCY = 8;

/**
 * Takes over what one page of a listing tells, and answers what to remember of it. `exhausted` means that
 * time or requests ran out on the way: the page is remembered, with the closer looks that it still owes.
 */
export async function sweepPage(
  page: ListingPage,
  context: PageContext,
): Promise<{ entries: InventoryEntry[]; exhausted: boolean }> {
  const { seen, problems, counts } = context;
  problems.push(...page.problems.map((problem) => ({ ...problem, kind: 'bad-response' as const })));
  const rows = page.rows.filter(({ id }) => !seen.has(id) && seen.add(id));
  const entries = new Map<string, InventoryEntry>();
  const busy: ListingRow[] = [];
  for (const row of rows) {
    const known = context.before.get(row.id);
    const asItWas = known !== undefined && !context.replan && !wantsInspection(row, known, context);
    if (asItWas) entries.set(row.id, known);
    else busy.push(row);
  }
  // What was left over last time goes first, so that a small allowance reaches every row in the end.
  busy.sort((a, b) => Number(owed(b, context)) - Number(owed(a, context)));
  const state = { exhausted: false };
  for (let start = 0; start < busy.length; start += CONCURRENCY) {
    await Promise.all(
      busy.slice(start, start + CONCURRENCY).map(async (row) => {
        entries.set(row.id, await sweepRow(row, context, state));
      }),
    );
  }
  counts.pages += 1;
  return { entries: rows.flatMap(({ id }) => entries.get(id) ?? []), exhausted: state.exhausted };
}

function owed({ id }: ListingRow, { before }: PageContext): boolean {
  return before.get(id)?.inspectionOwed === true;
}
