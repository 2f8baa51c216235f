import {
  LAST_OFFSET,
  PAGE_SIZE,
  PASSES,
  REACH,
  isOverAll,
  nextSubject,
  passAt,
} from './listing-passes.ts';
import { BEGINNING } from './listing-place.ts';
import type { ListingPlace } from './listing-place.ts';

/** The part of a response that decides how the listing continues. */
export interface CoursePage {
  /** Number of rows, valid or not. */
  readonly rows: number;
  /** Ids that were not shown before. */
  readonly fresh: readonly string[];
  /** Number of ids that an earlier response contained. */
  readonly repeated: number;
  /** Number of rows without an id. */
  readonly strays: number;
  /** Total number of certificates in this pass, as the response states it. */
  readonly total: number | undefined;
  /** Whether the API refused the offset: the largest offset can be lower than documented. */
  readonly refused: boolean;
}

/** How the listing continues or ended: `short` if there can be more certificates than were shown. */
export type Course =
  | { readonly kind: 'goes-on'; readonly place: ListingPlace }
  | { readonly kind: 'complete' }
  | { readonly kind: 'short'; readonly seen: number; readonly total: number | undefined };

/**
 * Decides how a listing continues after a response.
 *
 * One sort order shows only its first 150 rows. The listing ends when as many ids were shown as the list states. Until
 * then other sort orders follow; after the last one the listing is `short`. If the total has decreased meanwhile,
 * removed certificates cannot be distinguished from missed ones, and the list is read once more.
 */
export function courseAfter(place: ListingPlace, page: CoursePage): Course {
  const now: ListingPlace = {
    ...place,
    total: totalAfter(place, page),
    strays: place.pass === 0 ? place.strays + page.strays : place.strays,
    seen: new Set([...place.seen, ...page.fresh]),
  };
  if (isAllShown(now)) return { kind: 'complete' };
  if (countsPages(now, page)) return goesOn({ ...now, byPage: true, offset: 1, cut: page.refused });
  const mistaken = isMistakenForPages(now, page);
  const end = mistaken ? endOf(now.cut) : endOfPass(now, page);
  if (end === undefined) {
    return goesOn({ ...now, offset: now.offset + (now.byPage ? 1 : PAGE_SIZE) });
  }
  const ended = mistaken ? { ...now, byPage: false } : now;
  return now.pass < 2 ? afterAll(ended, page, end) : afterPart(ended, page, end);
}

/** The first two passes list all certificates, so their responses state the overall total. */
function totalAfter(place: ListingPlace, page: CoursePage): number | undefined {
  const { pass, offset, cut, total } = place;
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
function isAllShown(place: ListingPlace): boolean {
  const { pass, cut, total } = place;
  if (total === undefined || (pass === 1 && !cut)) return false;
  const shown = shownAt(place);
  return pass < 2 ? shown === total : shown >= total;
}

/**
 * Whether offsets count pages. This is not documented, and the vendor's own tools count rows: then the second offset
 * would return more rows.
 */
function countsPages({ pass, offset, byPage, total }: ListingPlace, { rows }: CoursePage): boolean {
  const second = pass === 0 && offset === PAGE_SIZE && !byPage;
  return second && rows < PAGE_SIZE && total !== undefined && offset + rows < total;
}

/** If offsets counted pages, the second page would have new rows. If it repeats the first page, offsets count rows. */
function isMistakenForPages(
  { pass, byPage, offset }: ListingPlace,
  { rows, fresh }: CoursePage,
): boolean {
  return pass === 0 && byPage && offset === 1 && fresh.length * 2 < rows;
}

/** `whole`: the sort order was read to its end, or to rows that its other end has shown. */
type EndOfPass = 'whole' | 'cut';

function endOfPass(place: ListingPlace, page: CoursePage): EndOfPass | undefined {
  const { pass, offset, byPage, cut } = place;
  if (page.refused) return 'cut';
  if (page.rows < PAGE_SIZE) return 'whole';
  const nothingNew = page.fresh.length === 0;
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
function afterAll(place: ListingPlace, page: CoursePage, end: EndOfPass): Course {
  const { pass, total } = place;
  const more = missingFrom(place);
  if (end === 'whole' && more === undefined) return { kind: 'complete' };
  const cut = place.cut || end === 'cut';
  if (pass === 1 && !cut) return short(place, page);
  if (pass === 1 && mayBeGone(place, page)) return goesOn(ONCE_MORE);
  // From here on the total decides when the listing ends, so a wrong total is dropped.
  return goesOn({ ...place, pass: pass + 1, offset: 0, cut, total: pass === 0 ? total : more });
}

/** After a pass over one status, or in another sort order. */
function afterPart(place: ListingPlace, page: CoursePage, end: EndOfPass): Course {
  const { pass, offset, byPage } = place;
  // Both directions together show twice as many rows as one.
  const both = isSecondOfSubject(pass) && !byPage && (page.total ?? Infinity) <= 2 * REACH;
  const unknown = page.refused && offset === 0;
  const covered = !isOverAll(passAt(pass)) && (end === 'whole' || both || unknown);
  const next = covered ? nextSubject(pass) : pass + 1;
  return next < PASSES.length ? goesOn({ ...place, pass: next, offset: 0 }) : short(place, page);
}

function isSecondOfSubject(pass: number): boolean {
  const { sortKey, direction } = passAt(pass);
  return sortKey === 'certUpdateTime' && direction === 'ASC';
}

const ONCE_MORE: ListingPlace = { ...BEGINNING, again: true };

/** After the last pass. The last response lists all certificates and states the current total. */
function short(place: ListingPlace, page: CoursePage): Course {
  if (mayBeGone(place, page)) return goesOn(ONCE_MORE);
  return { kind: 'short', seen: shownAt(place), total: missingFrom(place) };
}

/**
 * Whether the total was larger than the number shown, and no longer is: the missing certificates, or shown ones, can
 * have been removed.
 */
function mayBeGone(place: ListingPlace, page: CoursePage): boolean {
  const shown = shownAt(place);
  return !place.again && (place.total ?? 0) > shown && (page.total ?? Infinity) <= shown;
}

/** The total, if it is larger than the number shown. */
function missingFrom(place: ListingPlace): number | undefined {
  return place.total !== undefined && place.total > shownAt(place) ? place.total : undefined;
}

function shownAt({ seen, strays }: ListingPlace): number {
  return seen.size + strays;
}

function goesOn(place: ListingPlace): Course {
  return { kind: 'goes-on', place };
}
