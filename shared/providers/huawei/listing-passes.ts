/** The largest page size of SCM (10, 20 or 50). */
export const PAGE_SIZE = 50;

/** The largest offset, in rows (or in pages, if offsets count pages). */
export const LAST_OFFSET = 100;

/** Number of rows that one sort order can show, if offsets count rows. */
export const REACH = LAST_OFFSET + PAGE_SIZE;

/** Days after which expired certificates are left out; the maximum that the API accepts. */
export const MAX_EXPIRED = 1095;

/** One query through the list: all certificates or one status, in one sort order. */
export interface Pass {
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
export function nextSubject(index: number): number {
  const { status } = passAt(index);
  const rest = PASSES.slice(index).findIndex((pass) => pass.status !== status);
  return rest === -1 ? PASSES.length : index + rest;
}

/** @throws RangeError if there is no such pass. */
export function passAt(index: number): Pass {
  const pass = PASSES[index];
  if (pass === undefined) throw new RangeError(`there is no pass ${index}`);
  return pass;
}
