import type { ListingPage, ListingRow } from '../../providers/provider.ts';
import type { InventoryEntry, InventoryPage } from '../../state/sync-store.ts';
import type { PageContext, SettledPage } from './page-context.ts';
import { isSettled, listingOf } from './page-listing.ts';
import { lastingProblem } from './row-problem.ts';
import { syncRow, needsDetails } from './sync-row.ts';

/** Rows in progress at the same time. Rate limits are enforced elsewhere; this only hides the latency. */
const CONCURRENCY = 8;

/** What to remember of a page, and whether time or requests were used up. */
interface SyncedPage extends SettledPage {
  readonly exhausted: boolean;
}

/**
 * Saves the rows of one page, and returns what to remember of it. If time or requests are used up, the page contains
 * rows whose details are still to be fetched.
 */
export async function syncPage(page: ListingPage, context: PageContext): Promise<SyncedPage> {
  const { before, seen, problems, counts, replan } = context;
  counts.pages += 1;
  const settled = rememberedPage(page, context);
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
    const unchanged = known !== undefined && !replan && !needsDetails(row, known, context);
    const problem = unchanged ? lastingProblem(row, known) : undefined;
    if (problem !== undefined) problems.push(problem);
    if (!unchanged) busy.push({ row, place: entries.length });
    // The result of a busy row replaces this entry.
    entries.push(known ?? { id: row.id, contentHash: '' });
  }
  // Rows that were left over last time come first, so that a small budget reaches every row in the end.
  busy.sort((a, b) => Number(pending(b.row, context)) - Number(pending(a.row, context)));
  const state = { exhausted: false };
  for (let start = 0; start < busy.length; start += CONCURRENCY) {
    await Promise.all(
      busy.slice(start, start + CONCURRENCY).map(async ({ row, place }) => {
        entries[place] = await syncRow(row, context, state);
      }),
    );
  }
  const remembered = pageBefore(entries, context) ?? entries;
  context.held.answered(remembered, page);
  return {
    entries: remembered,
    listing: listingOf(page, entries),
    exhausted: state.exhausted,
  };
}

/** The remembered page, if the answer of the provider is unchanged. */
function rememberedPage(
  page: ListingPage,
  { settled, seen, now, replan }: PageContext,
): SettledPage | undefined {
  const known = settled.get(page.contentHash ?? '');
  if (replan || known === undefined || !isSettled(page, known.listing, now)) return undefined;
  if (known.entries.some(({ id }) => seen.has(id))) return undefined;
  for (const { id } of known.entries) seen.add(id);
  return known;
}

/** The page of the last inventory, if nothing on it has changed: it need not be stored again. */
function pageBefore(
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
