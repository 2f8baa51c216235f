import {
  isOverAll,
  LAST_OFFSET,
  nextStatus,
  PAGE_SIZE,
  passAt,
  PASSES,
  REACH,
  START,
} from './cursor.ts';
import type { ListingCursor } from './cursor.ts';

/** The part of a response that decides how the listing continues. */
interface PageResult {
  /** Number of rows, valid or not. */
  readonly rows: number;
  /** Ids that were not shown before. */
  readonly newIds: readonly string[];
  /** Number of ids that an earlier response contained. */
  readonly repeated: number;
  /** Number of rows without an id. */
  readonly rowsWithoutId: number;
  /** Total number of certificates in this pass, as the response states it. */
  readonly total: number | undefined;
  /** Whether the API refused the offset: the largest offset can be lower than documented. */
  readonly refused: boolean;
}

/** How the listing continues or ended: `incomplete` if there can be more certificates than were shown. */
export type PaginationStep =
  | { readonly kind: 'continues'; readonly cursor: ListingCursor }
  | { readonly kind: 'complete' }
  | { readonly kind: 'incomplete'; readonly seen: number; readonly total: number | undefined };

/**
 * Decides how a listing continues after a response.
 *
 * One sort order shows only its first 150 rows. The listing ends when as many ids were shown as the list states. Until
 * then other sort orders follow; after the last one the listing is `incomplete`. If the total has decreased meanwhile,
 * removed certificates cannot be distinguished from missed ones, and the list is read once more.
 */
export function nextStep(progress: ListingCursor, page: PageResult): PaginationStep {
  const now: ListingCursor = {
    ...progress,
    total: totalAfter(progress, page),
    rowsWithoutId:
      progress.pass === 0 ? progress.rowsWithoutId + page.rowsWithoutId : progress.rowsWithoutId,
    seen: new Set([...progress.seen, ...page.newIds]),
  };
  if (isAllShown(now)) return { kind: 'complete' };
  if (countsPages(now, page))
    return continueAt({ ...now, byPage: true, offset: 1, cut: page.refused });
  const mistaken = isMistakenForPages(now, page);
  const end = mistaken ? endOf(now.cut) : endOfPass(now, page);
  if (end === undefined) {
    return continueAt({ ...now, offset: now.offset + (now.byPage ? 1 : PAGE_SIZE) });
  }
  const ended = mistaken ? { ...now, byPage: false } : now;
  return now.pass < 2 ? afterFullPass(ended, page, end) : afterPartialPass(ended, page, end);
}

/** The first two passes list all certificates, so their responses state the overall total. */
function totalAfter(progress: ListingCursor, page: PageResult): number | undefined {
  const { pass, offset, cut, total } = progress;
  if (pass >= 2 || page.total === undefined) return total;
  // A second pass that reads the whole list again has its own total.
  const again = offset === 0 && (pass === 0 || !cut);
  // A certificate that is removed while the list is read moves the rows after it forward, so one of them can be missed.
  return again ? page.total : Math.max(page.total, total ?? 0);
}

/**
 * In the first pass, more rows than the total mean that the total is wrong; later, that a certificate was added. A
 * second pass that only looks for missed certificates is read to its end.
 */
function isAllShown(progress: ListingCursor): boolean {
  const { pass, cut, total } = progress;
  if (total === undefined || (pass === 1 && !cut)) return false;
  const shown = shownAt(progress);
  return pass < 2 ? shown === total : shown >= total;
}

/**
 * Whether offsets count pages. This is not documented, and the vendor's own tools count rows: then the second offset
 * would return more rows.
 */
function countsPages(
  { pass, offset, byPage, total }: ListingCursor,
  { rows }: PageResult,
): boolean {
  const second = pass === 0 && offset === PAGE_SIZE && !byPage;
  return second && rows < PAGE_SIZE && total !== undefined && offset + rows < total;
}

/** If offsets counted pages, the second page would have new rows. If it repeats the first page, offsets count rows. */
function isMistakenForPages(
  { pass, byPage, offset }: ListingCursor,
  { rows, newIds }: PageResult,
): boolean {
  return pass === 0 && byPage && offset === 1 && newIds.length * 2 < rows;
}

/** `whole`: the sort order was read to its end, or to rows that its other end has shown. */
type EndOfPass = 'whole' | 'cut';

function endOfPass(progress: ListingCursor, page: PageResult): EndOfPass | undefined {
  const { pass, offset, byPage, cut } = progress;
  if (page.refused) return 'cut';
  if (page.rows < PAGE_SIZE) return 'whole';
  const nothingNew = page.newIds.length === 0;
  if (nothingNew && pass === 0) return 'cut';
  if (pass === 1 && cut && page.repeated > 0) {
    // Both directions have met. If they are identical, the API ignores the direction.
    return nothingNew && offset === 0 ? 'cut' : 'whole';
  }
  const next = offset + (byPage ? 1 : PAGE_SIZE);
  return next > LAST_OFFSET ? 'cut' : undefined;
}

function endOf(cut: boolean): EndOfPass {
  return cut ? 'cut' : 'whole';
}

/** After one of the two passes that can show all certificates. */
function afterFullPass(progress: ListingCursor, page: PageResult, end: EndOfPass): PaginationStep {
  const { pass, total } = progress;
  const more = missingFrom(progress);
  if (end === 'whole' && more === undefined) return { kind: 'complete' };
  const cut = progress.cut || end === 'cut';
  if (pass === 1 && !cut) return incomplete(progress, page);
  if (pass === 1 && haveBeenRemoved(progress, page)) return continueAt(START_AGAIN);
  // From here on the total decides when the listing ends, so a wrong total is dropped.
  return continueAt({
    ...progress,
    pass: pass + 1,
    offset: 0,
    cut,
    total: pass === 0 ? total : more,
  });
}

/** After a pass over one status, or in another sort order. */
function afterPartialPass(
  progress: ListingCursor,
  page: PageResult,
  end: EndOfPass,
): PaginationStep {
  const { pass, offset, byPage } = progress;
  // Both directions together show twice as many rows as one.
  const both = isSecondOfStatus(pass) && !byPage && (page.total ?? Infinity) <= 2 * REACH;
  const unknown = page.refused && offset === 0;
  const covered = !isOverAll(passAt(pass)) && (end === 'whole' || both || unknown);
  const next = covered ? nextStatus(pass) : pass + 1;
  return next < PASSES.length
    ? continueAt({ ...progress, pass: next, offset: 0 })
    : incomplete(progress, page);
}

function isSecondOfStatus(pass: number): boolean {
  const { sortKey, direction } = passAt(pass);
  return sortKey === 'certUpdateTime' && direction === 'ASC';
}

const START_AGAIN: ListingCursor = { ...START, again: true };

/** After the last pass. The last response lists all certificates and states the current total. */
function incomplete(progress: ListingCursor, page: PageResult): PaginationStep {
  if (haveBeenRemoved(progress, page)) return continueAt(START_AGAIN);
  return { kind: 'incomplete', seen: shownAt(progress), total: missingFrom(progress) };
}

/**
 * Whether the total was larger than the number shown, and no longer is: the missing certificates, or shown ones, can
 * have been removed.
 */
function haveBeenRemoved(progress: ListingCursor, page: PageResult): boolean {
  const shown = shownAt(progress);
  return !progress.again && (progress.total ?? 0) > shown && (page.total ?? Infinity) <= shown;
}

/** The total, if it is larger than the number shown. */
function missingFrom(progress: ListingCursor): number | undefined {
  return progress.total !== undefined && progress.total > shownAt(progress)
    ? progress.total
    : undefined;
}

function shownAt({ seen, rowsWithoutId }: ListingCursor): number {
  return seen.size + rowsWithoutId;
}

function continueAt(progress: ListingCursor): PaginationStep {
  return { kind: 'continues', cursor: progress };
}
