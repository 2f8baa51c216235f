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

/** One answer of the list, as far as its course depends on it. */
export interface CoursePage {
  /** How many rows it had, readable or not. */
  readonly rows: number;
  /** The ids among them that were not shown before. */
  readonly fresh: readonly string[];
  /** How many ids among them were shown before, by an earlier answer. */
  readonly repeated: number;
  /** How many rows had no id. */
  readonly strays: number;
  /** How many certificates there are in all that this pass is about, by the answer's own word. */
  readonly total: number | undefined;
  /** Whether the list would not begin there: its offset may have a lower end than documented. */
  readonly refused: boolean;
}

/** Where the listing goes on, or how it ended: `short` where more may be there than was shown. */
export type Course =
  | { readonly kind: 'goes-on'; readonly place: ListingPlace }
  | { readonly kind: 'complete' }
  | { readonly kind: 'short'; readonly seen: number; readonly total: number | undefined };

/**
 * How a listing goes on after an answer.
 *
 * An order shows no more than its first 150 rows. The listing ends where as many ids were shown as there are by
 * the list's own word; until then other orders follow, and after those it is short. Where it has become shorter
 * meanwhile, nobody can tell what is gone from what was missed: it is read once more.
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

/** The first two passes are about everything, and their answers say how much that is. */
function totalAfter(place: ListingPlace, page: CoursePage): number | undefined {
  const { pass, offset, cut, total } = place;
  if (pass >= 2 || page.total === undefined) return total;
  // A second pass that reads everything once more stands by itself.
  const again = offset === 0 && (pass === 0 || !cut);
  // What goes while the list is read takes those behind it a place ahead, and one of them out of sight.
  return again ? page.total : Math.max(page.total, total ?? 0);
}

/**
 * Too many rows at first say that the total is wrong; later, that one came in meanwhile. A second pass that only
 * looks for what the first has missed is read to its end.
 */
function isAllShown(place: ListingPlace): boolean {
  const { pass, cut, total } = place;
  if (total === undefined || (pass === 1 && !cut)) return false;
  const shown = shownAt(place);
  return pass < 2 ? shown === total : shown >= total;
}

/**
 * Whether offsets count pages here. The vendor's pages do not say, and its own tools count rows: then there would be
 * more at the second offset than the answer had.
 */
function countsPages({ pass, offset, byPage, total }: ListingPlace, { rows }: CoursePage): boolean {
  const second = pass === 0 && offset === PAGE_SIZE && !byPage;
  return second && rows < PAGE_SIZE && total !== undefined && offset + rows < total;
}

/** The second page, by page, has new rows: where it has the first page's, offsets count rows after all. */
function isMistakenForPages(
  { pass, byPage, offset }: ListingPlace,
  { rows, fresh }: CoursePage,
): boolean {
  return pass === 0 && byPage && offset === 1 && fresh.length * 2 < rows;
}

/** `whole`: the order was seen to its end, or to what was seen from its other end. */
type EndOfPass = 'whole' | 'cut';

function endOfPass(place: ListingPlace, page: CoursePage): EndOfPass | undefined {
  const { pass, offset, byPage, cut } = place;
  if (page.refused) return 'cut';
  if (page.rows < PAGE_SIZE) return 'whole';
  const nothingNew = page.fresh.length === 0;
  if (nothingNew && pass === 0) return 'cut';
  if (pass === 1 && cut && page.repeated > 0) {
    // Both ends have met. Where they are one and the same, the direction is not heeded.
    return nothingNew && offset === 0 ? 'cut' : 'whole';
  }
  const next = offset + (byPage ? 1 : PAGE_SIZE);
  return next > LAST_OFFSET ? 'cut' : undefined;
}

function endOf(cut: boolean): EndOfPass {
  return cut ? 'cut' : 'whole';
}

/** After one of the two passes that may show everything by themselves. */
function afterAll(place: ListingPlace, page: CoursePage, end: EndOfPass): Course {
  const { pass, total } = place;
  const more = missingFrom(place);
  if (end === 'whole' && more === undefined) return { kind: 'complete' };
  const cut = place.cut || end === 'cut';
  if (pass === 1 && !cut) return short(place, page);
  if (pass === 1 && mayBeGone(place, page)) return goesOn(ONCE_MORE);
  // From here on the total is what the listing ends by, so that one that was proven wrong is forgotten.
  return goesOn({ ...place, pass: pass + 1, offset: 0, cut, total: pass === 0 ? total : more });
}

/** After a pass over one status, or in one more order. */
function afterPart(place: ListingPlace, page: CoursePage, end: EndOfPass): Course {
  const { pass, offset, byPage } = place;
  // From both ends of an order, twice as much can be seen as from one.
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

/** Where no other pass follows. The last answer was about everything, and its total is the present one. */
function short(place: ListingPlace, page: CoursePage): Course {
  if (mayBeGone(place, page)) return goesOn(ONCE_MORE);
  return { kind: 'short', seen: shownAt(place), total: missingFrom(place) };
}

/** Whether there were more than were shown, and are no longer: those may have gone, or those that were shown. */
function mayBeGone(place: ListingPlace, page: CoursePage): boolean {
  const shown = shownAt(place);
  return !place.again && (place.total ?? 0) > shown && (page.total ?? Infinity) <= shown;
}

/** The total, where it is larger than what was shown. */
function missingFrom(place: ListingPlace): number | undefined {
  return place.total !== undefined && place.total > shownAt(place) ? place.total : undefined;
}

function shownAt({ seen, strays }: ListingPlace): number {
  return seen.size + strays;
}

function goesOn(place: ListingPlace): Course {
  return { kind: 'goes-on', place };
}
