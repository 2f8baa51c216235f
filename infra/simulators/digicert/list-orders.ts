import type { Instant } from '../../../shared/certificates/instant.ts';
import { JSON_HEADERS } from '../simulated-request.ts';
import type { Answer } from '../simulated-request.ts';
import { readFilters } from './filters.ts';
import type { OrderView } from './order-view.ts';
import { renderRow } from './render-row.ts';
import type { Snapshot } from './snapshot.ts';
import { readSorting } from './sorting.ts';
import { wireDay } from './wire-time.ts';

/** Maximum and default number of rows per page. */
export const MAXIMUM_LIMIT = 1000;

/**
 * `GET /order/certificate`. `turn` counts the requests: without a sort key, the order of the rows changes
 * every other time, so that offset paging without a sort key fails.
 */
export function listOrders(
  query: URLSearchParams,
  snapshot: Snapshot,
  turn: number,
  now: Instant,
): Answer {
  const limit = Math.min(readNumber(query.get('limit')) || MAXIMUM_LIMIT, MAXIMUM_LIMIT);
  const offset = readNumber(query.get('offset'));
  const isReversed = readSorting(query.get('sort')) === undefined && turn % 2 === 1;
  const key = `${isReversed ? 'reversed' : ''} ${query.toString()}`;
  const body =
    snapshot.pages.get(key) ??
    renderPage(select(query, snapshot, isReversed, now), limit, offset, now);
  snapshot.pages.set(key, body);
  return { status: 200, headers: JSON_HEADERS, body };
}

function renderPage(
  selection: readonly OrderView[],
  limit: number,
  offset: number,
  now: Instant,
): Buffer {
  const orders = selection.slice(offset, offset + limit).map((view) => renderRow(view, now));
  const page = { total: selection.length, limit, offset };
  return Buffer.from(JSON.stringify({ orders, page }));
}

/** The matching orders, sorted; computed once for all pages of a listing. */
function select(
  query: URLSearchParams,
  { views, selections }: Snapshot,
  isReversed: boolean,
  now: Instant,
): readonly OrderView[] {
  const wanted = new URLSearchParams(query);
  wanted.delete('offset');
  wanted.delete('limit');
  const key = `${isReversed ? 'reversed' : ''} ${wanted.toString()}`;
  const known = selections.get(key);
  if (known !== undefined) return known;
  const filters = readFilters(query, wireDay(now));
  const sorting = readSorting(query.get('sort'));
  const filtered = views.filter((view) => filters.every((filter) => filter(view)));
  const selection =
    sorting !== undefined ? filtered.sort(sorting) : isReversed ? filtered.reverse() : filtered;
  selections.set(key, selection);
  return selection;
}

/** A non-negative integer; anything else counts as 0. */
function readNumber(text: string | null): number {
  return text !== null && /^\d+$/.test(text) ? Number(text) : 0;
}
