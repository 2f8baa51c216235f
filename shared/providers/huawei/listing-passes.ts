/** The most that SCM gives at once, of 10, 20 and 50. */
export const PAGE_SIZE = 50;

/** No page begins after so many rows (or pages, where offsets count pages). */
export const LAST_OFFSET = 100;

/** How many rows of one order can be seen, where offsets count rows. */
export const REACH = LAST_OFFSET + PAGE_SIZE;

/** Days after which expired certificates are left out; the most that the list takes. */
export const MAX_EXPIRED = 1095;

/** One way through the list, of everything or of one status, as far as it goes. */
export interface Pass {
  readonly status: string;
  readonly sortKey: 'certUpdateTime' | 'certExpiredTime' | 'certStatus';
  readonly direction: 'ASC' | 'DESC';
}

const ALL = 'ALL';

/** Those that the list can be filtered by, the likeliest to be many first. */
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

/** Last changed first: what changes or comes in while the list is read repeats a row, and hides none. */
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
 * Every way that there is, the ones that show most first: from both ends of everything, from both ends of each
 * status, and from the ends of two more orders. The order by status comes before the last one because it shows at
 * its beginning what no filter finds: `CANCLEREVOKING`, `CHECKING_DOMAIN`. The very last shows what has changed
 * meanwhile, and was ahead of the one way and behind the other.
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

/** The first pass after `index` that is about another status. */
export function nextSubject(index: number): number {
  const { status } = passAt(index);
  const rest = PASSES.slice(index).findIndex((pass) => pass.status !== status);
  return rest === -1 ? PASSES.length : index + rest;
}

/** @throws RangeError where there is none. */
export function passAt(index: number): Pass {
  const pass = PASSES[index];
  if (pass === undefined) throw new RangeError(`there is no pass ${index}`);
  return pass;
}
