import { invalidResponse } from '../http/invalid-response.ts';
import { huawei } from './descriptor.ts';
import { LAST_OFFSET, PASSES } from './listing-passes.ts';

/** The progress of a listing. */
export interface ListingPlace {
  /** The index of the pass, and the next offset in it. */
  readonly pass: number;
  readonly offset: number;
  /** Whether offsets count pages instead of rows. */
  readonly byPage: boolean;
  /** Whether a pass over all certificates ended before the list did. */
  readonly cut: boolean;
  /** Whether the list is read for the second time, because its total decreased during the first. */
  readonly again: boolean;
  /** The total that the list states; absent if it states none or if it is wrong. */
  readonly total: number | undefined;
  /** Number of rows without a valid id. */
  readonly strays: number;
  /** The ids shown so far. */
  readonly seen: ReadonlySet<string>;
}

export const BEGINNING: ListingPlace = {
  pass: 0,
  offset: 0,
  byPage: false,
  cut: false,
  again: false,
  total: undefined,
  strays: 0,
  seen: new Set(),
};

/**
 * `1:50:rows:cut:once:180:0:kae2g1hs.kae2h9q0`: pass, offset, its unit, `cut` or `whole`, `once` or `again`, total,
 * rows without id, ids. Nearly all ids are `scs` and 13 digits, so a list of hundreds needs only a few kilobytes.
 */
export function writePlace(place: ListingPlace): string {
  const { pass, offset, byPage, cut, again, total, strays, seen } = place;
  const flags = [byPage ? 'pages' : 'rows', cut ? 'cut' : 'whole', again ? 'again' : 'once'];
  const ids = [...seen].map(shorten).join('.');
  return [pass, offset, ...flags, total ?? '', strays, ids].join(':');
}

const PLACE =
  /^(\d{1,3}):(\d{1,3}):(rows|pages):(cut|whole):(once|again):(\d{0,9}):(\d{1,9}):([\w.~-]*)$/;

/** @throws ProviderError `invalid-response` for any other text. */
export function readPlace(cursor: string | undefined): ListingPlace {
  if (cursor === undefined) return BEGINNING;
  const [, pass = '', offset = '', counts, end, time, total = '', strays = '', ids = ''] =
    PLACE.exec(cursor) ?? [];
  if (counts === undefined || Number(pass) >= PASSES.length || Number(offset) > LAST_OFFSET) {
    const seen = 'a cursor that the monitor did not create';
    throw invalidResponse(huawei.name, 'list certificates', seen);
  }
  return {
    pass: Number(pass),
    offset: Number(offset),
    byPage: counts === 'pages',
    cut: end === 'cut',
    again: time === 'again',
    total: total === '' ? undefined : Number(total),
    strays: Number(strays),
    seen: new Set(ids.split('.').filter(Boolean).map(restore)),
  };
}

/** The number in base 36, or `~` and the id itself. */
function shorten(id: string): string {
  const [, digits] = /^scs([1-9]\d{12})$/.exec(id) ?? [];
  return digits === undefined ? `~${id}` : Number(digits).toString(36);
}

function restore(short: string): string {
  return short.startsWith('~') ? short.slice(1) : `scs${Number.parseInt(short, 36)}`;
}
