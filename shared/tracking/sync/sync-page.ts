import type { ListingPage, ListingRow } from '../../providers/provider.ts';
import type { InventoryEntry, InventoryPage } from '../../state/sync-store.ts';
import type { PageContext, SettledPage } from './page-context.ts';
import { isSettled, listingOf } from './page-listing.ts';
import { stillTrue } from './row-problem.ts';
import { syncRow, wantsDetails } from './sync-row.ts';

/** Rows under way at once. Rate limits are kept elsewhere; this only hides the latency. */
const CONCURRENCY = 8;

/** What to remember of a page, and whether time or requests ran out on the way. */
export interface SyncedPage extends SettledPage {
  readonly exhausted: boolean;
}

/**
 * Takes over what one page of a listing tells, and answers what to remember of it. Where time or
 * requests run out on the way, that is the page with the closer looks that it still owes.
 */
export async function syncPage(page: ListingPage, context: PageContext): Promise<SyncedPage> {
  const { before, seen, problems, counts, replan } = context;
  counts.pages += 1;
  const settled = adopt(page, context);
  if (settled !== undefined) return { ...settled, exhausted: false };
  context.notes.push(...(page.notes ?? []));
  problems.push(
    ...page.problems.map((problem) => ({ ...problem, kind: 'invalid-response' as const })),
  );
  const entries: InventoryEntry[] = [];
  const busy: { readonly row: ListingRow; readonly place: number }[] = [];
  for (const row of page.rows) {
    if (seen.has(row.id)) continue;
    seen.add(row.id);
    const known = before.get(row.id);
    const asItWas = known !== undefined && !replan && !wantsDetails(row, known, context);
    const problem = asItWas ? stillTrue(row, known) : undefined;
    if (problem !== undefined) problems.push(problem);
    if (!asItWas) busy.push({ row, place: entries.length });
    // Where there is work, its outcome takes this place.
    entries.push(known ?? { id: row.id, contentHash: '' });
  }
  // What was left over last time goes first, so that a small allowance reaches every row in the end.
  busy.sort((a, b) => Number(pending(b.row, context)) - Number(pending(a.row, context)));
  const state = { exhausted: false };
  for (let start = 0; start < busy.length; start += CONCURRENCY) {
    await Promise.all(
      busy.slice(start, start + CONCURRENCY).map(async ({ row, place }) => {
        entries[place] = await syncRow(row, context, state);
      }),
    );
  }
  const remembered = asBefore(entries, context) ?? entries;
  context.held.answered(remembered, page);
  return {
    entries: remembered,
    listing: listingOf(page, entries),
    exhausted: state.exhausted,
  };
}

/** The page as it was remembered, where the provider's answer is the one that it was remembered from. */
function adopt(
  page: ListingPage,
  { settled, seen, now, replan }: PageContext,
): SettledPage | undefined {
  const known = settled.get(page.contentHash ?? '');
  if (replan || known === undefined || !isSettled(page, known.listing, now)) return undefined;
  if (known.entries.some(({ id }) => seen.has(id))) return undefined;
  for (const { id } of known.entries) seen.add(id);
  return known;
}

/** The very page of the last inventory, where nothing on it has changed: it need not be named anew. */
function asBefore(
  entries: readonly InventoryEntry[],
  { pagesBefore }: PageContext,
): InventoryPage | undefined {
  const page = pagesBefore.get(entries[0]?.id ?? '');
  const same =
    page?.length === entries.length && entries.every((entry, index) => entry === page[index]);
  return same ? page : undefined;
}

function pending({ id }: ListingRow, { before }: PageContext): boolean {
  return before.get(id)?.detailsPending === true;
}
