import { invalidResponse } from '../provider-error.ts';

/** The progress of a listing. */
export interface ListingCursor {
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
  readonly rowsWithoutId: number;
  /** The ids shown so far. */
  readonly seen: ReadonlySet<string>;
}

export const START: ListingCursor = {
  pass: 0,
  offset: 0,
  byPage: false,
  cut: false,
  again: false,
  total: undefined,
  rowsWithoutId: 0,
  seen: new Set(),
};

/**
 * `1:50:rows:cut:once:180:0:kae2g1hs.kae2h9q0`: pass, offset, its unit, `cut` or `whole`, `once` or `again`, total,
 * rows without id, ids. Nearly all ids are `scs` and 13 digits, so a list of hundreds needs only a few kilobytes.
 */
export function writeCursor(progress: ListingCursor): string {
  const { pass, offset, byPage, cut, again, total, rowsWithoutId, seen } = progress;
  const flags = [byPage ? 'pages' : 'rows', cut ? 'cut' : 'whole', again ? 'again' : 'once'];
  const ids = [...seen].map(shorten).join('.');
  return [pass, offset, ...flags, total ?? '', rowsWithoutId, ids].join(':');
}

const CURSOR =
  /^(\d{1,3}):(\d{1,3}):(rows|pages):(cut|whole):(once|again):(\d{0,9}):(\d{1,9}):([\w.~-]*)$/;

/** @throws ProviderError `invalid-response` for any other text. */
export function readCursor(provider: string, cursor: string | undefined): ListingCursor {
  if (cursor === undefined) return START;
  const [, pass = '', offset = '', counts, end, time, total = '', rowsWithoutId = '', ids = ''] =
    CURSOR.exec(cursor) ?? [];
  if (counts === undefined || Number(pass) >= PASSES.length || Number(offset) > LAST_OFFSET) {
    const seen = 'a cursor that the monitor did not create';
    throw invalidResponse(provider, 'list certificates', seen);
  }
  return {
    pass: Number(pass),
    offset: Number(offset),
    byPage: counts === 'pages',
    cut: end === 'cut',
    again: time === 'again',
    total: total === '' ? undefined : Number(total),
    rowsWithoutId: Number(rowsWithoutId),
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

/** The largest page size of SCM (10, 20 or 50). */
export const PAGE_SIZE = 50;

/** The largest offset, in rows (or in pages, if offsets count pages). */
export const LAST_OFFSET = 100;

/** Number of rows that one sort order can show, if offsets count rows. */
export const REACH = LAST_OFFSET + PAGE_SIZE;

/** Days after which expired certificates are left out; the maximum that the API accepts. */
export const MAX_EXPIRED = 1095;

/** One query through the list: all certificates or one status, in one sort order. */
interface Pass {
  readonly status: string;
  readonly sortKey: 'certUpdateTime' | 'certExpiredTime' | 'certStatus';
  readonly direction: 'ASC' | 'DESC';
}

const ALL = 'ALL';

/** The statuses that the list accepts as filters, the most frequent ones first. */
const FILTERS = [
  'ISSUED',
  'UPLOAD',
  'EXPIRED',
  'CHECKING',
  'CHECKING_ORG',
  'ISSUING',
  'PAID',
  'REVOKED',
  'UNPASSED',
  'REVOKING',
  'CANCELCHECKING',
  'SUPPLEMENTCHECKING',
] as const;

/**
 * Most recent change first: a certificate that changes or is added while the list is read repeats a row, and hides
 * none.
 */
const lastChangedFirst = (status: string): Pass => ({
  status,
  sortKey: 'certUpdateTime',
  direction: 'DESC',
});

const bothWays = (status: string): Pass[] => [
  lastChangedFirst(status),
  { status, sortKey: 'certUpdateTime', direction: 'ASC' },
];

const byEnd = (status: string): Pass[] => [
  { status, sortKey: 'certExpiredTime', direction: 'ASC' },
  { status, sortKey: 'certExpiredTime', direction: 'DESC' },
];

/**
 * All passes, the most productive ones first: all certificates in both directions, each status in both directions and
 * from both ends of its expiry, and then two more sort orders. The order by status comes before the last one because it
 * starts with statuses that no filter accepts: `CANCLEREVOKING`, `CHECKING_DOMAIN`. The last pass shows certificates
 * that changed meanwhile, and were therefore ahead of one direction and behind the other.
 */
export const PASSES: readonly Pass[] = [
  ...bothWays(ALL),
  ...FILTERS.flatMap((status) => [...bothWays(status), ...byEnd(status)]),
  { status: ALL, sortKey: 'certStatus', direction: 'ASC' },
  { status: ALL, sortKey: 'certStatus', direction: 'DESC' },
  ...byEnd(ALL),
  lastChangedFirst(ALL),
];

export function isOverAll({ status }: Pass): boolean {
  return status === ALL;
}

/** The first pass after `index` with another status. */
export function nextStatus(index: number): number {
  const { status } = passAt(index);
  const rest = PASSES.slice(index).findIndex((pass) => pass.status !== status);
  return rest === -1 ? PASSES.length : index + rest;
}

/** @throws RangeError if there is no such pass. */
export function passAt(index: number): Pass {
  const pass = PASSES[index];
  if (pass === undefined) throw new RangeError(`The listing has no pass ${index}`);
  return pass;
}
