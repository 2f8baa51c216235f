import { hash } from 'node:crypto';
import type { AccountReference } from '../../certificates/certificate.ts';
import type { Clock } from '../../runtime/clock.ts';
import { once } from '../../runtime/once.ts';
import { invalidResponse } from '../provider-error.ts';
import type { ListingPage, ProviderRun, RowProblem } from '../provider.ts';
import { isObject } from '../wire/values.ts';
import type { AutodnsInterface, FoundRows } from './api.ts';
import { matchJobs } from './job-list.ts';
import type { JobHistory, JobList, JobMatcher } from './job-list.ts';
import { isShownAlone } from './job.ts';
import type { Job } from './job.ts';
import { candidateIn, CertificateRow, idIn, notARow, OrderRow } from './row.ts';
import type { AutodnsRow } from './row.ts';

const OPERATION = 'list certificates';

/** The content of a cursor: the progress of the listing. */
interface ListingCursor {
  /** Number of rows so far. */
  readonly rows: number;
  /** The id of the last row; empty if there is none yet, or if that row has none. */
  readonly last: string;
  /** How often the listing started again because the list changed. */
  readonly restarts: number;
  /** Orders that belong to rows so far. The others are listed as entries of their own at the end. */
  readonly claimed: readonly string[];
}

export const START: ListingCursor = { rows: 0, last: '', restarts: 0, claimed: [] };

/** `998:570998:0:4297000017,4297000018`: the rows, the last id, the restarts, the orders. */
export function writeCursor({ rows, last, restarts, claimed }: ListingCursor): string {
  return `${rows}:${last}:${restarts}:${claimed.join(',')}`;
}

/** @throws ProviderError `invalid-response` for any other text. */
export function readCursor(provider: string, cursor: string | undefined): ListingCursor {
  if (cursor === undefined) return START;
  const [, rows, last, restarts, claimed] =
    /^(\d{1,9}):([\w-]{0,64}):(\d):((?:[\w-]{1,64}(?:,[\w-]{1,64})*)?)$/.exec(cursor) ?? [];
  if (rows === undefined || last === undefined || restarts === undefined || claimed === undefined) {
    throw invalidResponse(provider, OPERATION, 'a cursor that the monitor did not create');
  }
  const orders = claimed.split(',').filter((id) => id !== '');
  return { rows: Number(rows), last, restarts: Number(restarts), claimed: orders };
}

/** A list that changes more often than this while it is read is invalid. */
const MAX_RESTARTS = 3;

interface Listing {
  readonly api: AutodnsInterface;
  readonly jobs: JobHistory;
  readonly account: AccountReference;
  readonly pageSize: number;
  readonly clock: Clock;
}

/**
 * One page of the certificate list, lowest id first, so that new certificates appear at the end and move no other row.
 * Orders without a certificate follow after the last certificate.
 *
 * Each page starts with the last row of the previous page. If it does not, certificates were removed or inserted
 * earlier in the list, and an existing one could be on neither page: the listing starts again.
 *
 * A page can have fewer rows than requested, because the limit of the vendor is not documented. The listing ends when
 * nothing follows the shared row. It fails if the total announces more rows.
 */
export async function listCertificates(
  listing: Listing,
  cursor: string | undefined,
  run: ProviderRun,
): Promise<ListingPage<AutodnsRow>> {
  const { api, pageSize, account } = listing;
  const { provider } = account;
  const progress = readCursor(provider, cursor);
  const overlap = progress.rows === 0 ? 0 : 1;
  const offset = progress.rows - overlap;
  const found = await api.searchCertificates({ offset, limit: pageSize }, run);
  // After the certificates, so that a refused sign-in is tried only once.
  const jobs = await listing.jobs(run);
  const contentHash = contentHashOf(found, jobs, progress);
  const page = { listing, found, jobs, contentHash, offset };
  if (overlap === 1 && !continues(found, progress)) {
    return readPage({
      ...page,
      skip: 0,
      claimed: [],
      next: restart(provider, progress),
      orders: false,
    });
  }
  const rows = offset + found.rows.length;
  const total = found.total ?? 0;
  const hasMore = found.rows.length > overlap;
  // A total that is one too high is tolerated, except in an empty first page.
  if (!hasMore && total > rows + (rows > 0 ? 1 : 0)) {
    const seen = `no rows after ${rows} of ${total} certificates`;
    throw invalidResponse(provider, OPERATION, seen);
  }
  const isLast = !hasMore || (found.rows.length < pageSize && total === rows);
  const last = idIn(found.rows.at(-1)) ?? '';
  return readPage({
    ...page,
    ...{ skip: overlap, claimed: progress.claimed, orders: isLast },
    next: isLast ? undefined : (claimed) => writeCursor({ ...progress, rows, last, claimed }),
  });
}

function continues({ rows }: FoundRows, { last }: ListingCursor): boolean {
  return rows.length > 0 && (idIn(rows[0]) ?? '') === last;
}

function restart(provider: string, { restarts }: ListingCursor): () => string {
  if (restarts >= MAX_RESTARTS) {
    const seen = 'a list that changed during every attempt to read it';
    throw invalidResponse(provider, OPERATION, seen);
  }
  return () => writeCursor({ ...START, restarts: restarts + 1 });
}

/** A hash of everything that the page consists of. The response itself has a new transaction id every time. */
function contentHashOf(
  { rows }: FoundRows,
  { contentHash }: JobList,
  progress: ListingCursor,
): string {
  const from = [progress.rows === 0, ...progress.claimed];
  return hash('sha1', JSON.stringify([rows, contentHash, from]), 'base64url');
}

interface PageParts {
  readonly listing: Listing;
  readonly found: FoundRows;
  readonly jobs: JobList;
  readonly contentHash: string;
  /** Number of rows of the listing before the first row of the response. */
  readonly offset: number;
  /** Number of rows in the response that the previous page contained. */
  readonly skip: number;
  /** Orders that belong to rows of earlier pages. */
  readonly claimed: readonly string[];
  /** Whether orders without a certificate follow. */
  readonly orders: boolean;
  readonly next: ((claimed: readonly string[]) => string) | undefined;
}

function readPage(parts: PageParts): ListingPage<AutodnsRow> {
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

/** The orders that belong to the rows of a page, by job id. */
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
    if (id === undefined || !isObject(raw) || seen.has(id)) continue;
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
): { readonly rows: readonly AutodnsRow[]; readonly problems: readonly RowProblem[] } {
  const { account, clock } = listing;
  const orderOf = new Map([...claims.values()].map(({ row, job }) => [row, job]));
  const rows: AutodnsRow[] = [];
  const problems: RowProblem[] = [];
  for (const [index, raw] of found.rows.entries()) {
    if (index < skip) continue;
    const id = idIn(raw);
    if (id === undefined || !isObject(raw)) {
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
