import { hash } from 'node:crypto';
import type { Clock } from '../../runtime/clock.ts';
import { once } from '../../runtime/once.ts';
import { invalidResponse } from '../http/invalid-response.ts';
import type { ListingPage, ListingRow, ProviderRun, RowProblem } from '../provider.ts';
import type { AutodnsInterface, FoundRows } from './autodns-interface.ts';
import { autodns } from './descriptor.ts';
import type { Job } from './job.ts';
import type { JobHistory, JobList } from './job-history.ts';
import { matchJobs } from './job-matching.ts';
import type { JobMatcher } from './job-matching.ts';
import { isShownAlone } from './job-words.ts';
import { CertificateRow, candidateIn, idIn, isRow, notARow } from './listed-row.ts';
import { BEGINNING, readPlace, writePlace } from './listing-place.ts';
import type { ListingPlace } from './listing-place.ts';
import { OrderRow } from './order-row.ts';

/** A listing that moves more often than this while it is read is not one. */
const MAX_RESTARTS = 3;

const OPERATION = 'list certificates';

export interface Listing {
  readonly api: AutodnsInterface;
  readonly jobs: JobHistory;
  readonly account: string;
  readonly pageSize: number;
  readonly clock: Clock;
}

/**
 * One page of the certificate list, lowest id first: new ones then come in at the end and move nobody. After the last
 * certificate come the orders that are none yet.
 *
 * Each page begins with the last row of the one before. Where it does not, certificates have gone or come further up,
 * and one that is still there may stand on neither page: the listing begins anew.
 *
 * A page may be shorter than was asked for, for nobody knows the vendor's own limit. The listing ends where nothing
 * follows the shared row; but nothing more where more is promised is a failure, and no end.
 */
export async function listCertificates(
  listing: Listing,
  cursor: string | undefined,
  run: ProviderRun,
): Promise<ListingPage> {
  const { api, pageSize } = listing;
  const place = readPlace(cursor);
  const overlap = place.rows === 0 ? 0 : 1;
  const offset = place.rows - overlap;
  const found = await api.searchCertificates({ offset, limit: pageSize }, run);
  // After the certificates, so that whoever may not sign in has tried once.
  const jobs = await listing.jobs(run);
  const contentHash = contentHashOf(found, jobs, place);
  const page = { listing, found, jobs, contentHash, offset };
  if (overlap === 1 && !continues(found, place)) {
    return readPage({ ...page, skip: 0, claimed: [], next: restart(place), orders: false });
  }
  const rows = offset + found.rows.length;
  const total = found.total ?? 0;
  const hasMore = found.rows.length > overlap;
  // One too many is believed to be a slip, but not of an account that is said to have anything at all.
  if (!hasMore && total > rows + (rows > 0 ? 1 : 0)) {
    const seen = `no rows after ${rows} of ${total} certificates`;
    throw invalidResponse(autodns.name, OPERATION, seen);
  }
  const isLast = !hasMore || (found.rows.length < pageSize && total === rows);
  const last = idIn(found.rows.at(-1)) ?? '';
  return readPage({
    ...page,
    ...{ skip: overlap, claimed: place.claimed, orders: isLast },
    next: isLast ? undefined : (claimed) => writePlace({ ...place, rows, last, claimed }),
  });
}

function continues({ rows }: FoundRows, { last }: ListingPlace): boolean {
  return rows.length > 0 && (idIn(rows[0]) ?? '') === last;
}

function restart({ restarts }: ListingPlace): () => string {
  if (restarts >= MAX_RESTARTS) {
    throw invalidResponse(
      autodns.name,
      OPERATION,
      'a list that changed during every attempt to read it',
    );
  }
  return () => writePlace({ ...BEGINNING, restarts: restarts + 1 });
}

/** Over everything that the page is made of; the answer itself has a transaction id of its own every time. */
function contentHashOf({ rows }: FoundRows, { contentHash }: JobList, place: ListingPlace): string {
  const from = [place.rows === 0, ...place.claimed];
  return hash('sha1', JSON.stringify([rows, contentHash, from]), 'base64url');
}

interface PageParts {
  readonly listing: Listing;
  readonly found: FoundRows;
  readonly jobs: JobList;
  readonly contentHash: string;
  /** How many rows of the listing are before the answer's first. */
  readonly offset: number;
  /** How many of the answer's rows the page before has shown. */
  readonly skip: number;
  /** Orders that are rows of earlier pages. */
  readonly claimed: readonly string[];
  /** Whether orders that are no certificates follow. */
  readonly orders: boolean;
  readonly next: ((claimed: readonly string[]) => string) | undefined;
}

function readPage(parts: PageParts): ListingPage {
  const { contentHash, next, found, skip, jobs } = parts;
  const matcher = matchJobs(jobs);
  const claims = claimOrders(found.rows.slice(skip), matcher, parts.claimed);
  const read = once(() => readRows(parts, matcher, claims));
  return {
    contentHash,
    get rows() {
      return read().rows;
    },
    get problems() {
      return read().problems;
    },
    ...(next === undefined ? {} : { next: next([...parts.claimed, ...claims.keys()]) }),
  };
}

/** Which orders the rows of a page are, by job id. */
type Claims = ReadonlyMap<string, { readonly row: string; readonly job: Job }>;

function claimOrders(
  rows: readonly unknown[],
  matcher: JobMatcher,
  before: readonly string[],
): Claims {
  const claims = new Map<string, { row: string; job: Job }>();
  if (!matcher.hasOrders) return claims;
  const claimed = new Set(before);
  const seen = new Set<string>();
  for (const raw of rows) {
    const id = idIn(raw);
    if (id === undefined || !isRow(raw) || seen.has(id)) continue;
    seen.add(id);
    const job = matcher.orderOf(candidateIn(id, raw), claimed);
    if (job === undefined) continue;
    claimed.add(job.id);
    claims.set(job.id, { row: id, job });
  }
  return claims;
}

function readRows(
  { listing, found, jobs, offset, skip, claimed, orders }: PageParts,
  matcher: JobMatcher,
  claims: Claims,
): { readonly rows: readonly ListingRow[]; readonly problems: readonly RowProblem[] } {
  const { account, clock } = listing;
  const orderOf = new Map([...claims.values()].map(({ row, job }) => [row, job]));
  const rows: ListingRow[] = [];
  const problems: RowProblem[] = [];
  for (const [index, raw] of found.rows.entries()) {
    if (index < skip) continue;
    const id = idIn(raw);
    if (id === undefined || !isRow(raw)) {
      problems.push(notARow(offset + index + 1));
      continue;
    }
    const order = orderOf.get(id);
    const candidate = candidateIn(id, raw);
    const changes = matcher.changesOf(candidate);
    const row = {
      jobs: order === undefined ? changes : [order, ...changes],
      endedChanges: matcher.endedChangesOf(candidate),
    };
    rows.push(new CertificateRow(id, raw, row, account, clock));
  }
  if (orders) {
    const taken = new Set([...claimed, ...claims.keys()]);
    const left = [...jobs.running, ...jobs.finished].filter(
      (job) => isShownAlone(job) && !taken.has(job.id),
    );
    rows.push(...left.map((job) => new OrderRow(job, account, clock)));
    problems.push(...jobs.problems);
  }
  return { rows, problems };
}
