import { hash } from 'node:crypto';
import { once } from '../../runtime/once.ts';
import { invalidResponse } from '../http/invalid-response.ts';
import type { ListingPage, ProviderRun, RowProblem } from '../provider.ts';
import {
  completesListing,
  describeContradictions,
  describeDifferences,
  rowsOfTagsAlone,
} from './compare-lists.ts';
import { CertificateRow, idIn, readRow } from './certificate-row.ts';
import type { RowReading } from './certificate-row.ts';
import { huawei } from './descriptor.ts';
import type { HuaweiSettings } from './descriptor.ts';
import { readDocument } from './huawei-client.ts';
import type { HuaweiClient } from './huawei-client.ts';
import { courseAfter } from './listing-course.ts';
import type { Course } from './listing-course.ts';
import { MAX_EXPIRED, PAGE_SIZE, passAt } from './listing-passes.ts';
import { readPlace, writePlace } from './listing-place.ts';
import type { ListingPlace } from './listing-place.ts';
import { BAD_PARAMETER, refusalError } from './refusal.ts';
import { ListDocument } from './schema.ts';
import type { ReadTagList, TagList } from './tag-list.ts';

const OPERATION = 'list certificates';

/** What is needed to list the certificates of an account. */
export interface Listing extends RowReading {
  readonly client: HuaweiClient;
  readonly settings: HuaweiSettings;
  readonly tags: ReadTagList;
}

/**
 * One page of the list: one request, and the requests of the list by tags once per run. Rows of earlier pages are left
 * out.
 *
 * `courseAfter` decides how the listing continues and when it is complete. If the API cannot show as many certificates
 * as it states, the last page has a problem without an id.
 */
export async function listCertificates(
  listing: Listing,
  cursor: string | undefined,
  run: ProviderRun,
): Promise<ListingPage> {
  const place = readPlace(cursor);
  const { certificates, total, text, refused } = await ask(listing, place, run);
  if (certificates.length === 0 && cursor === undefined && (total ?? 0) > 0) {
    const seen = `no rows, although it states a total of ${total} certificates`;
    throw invalidResponse(huawei.name, OPERATION, seen);
  }
  const ids = certificates.map(idIn);
  const known = new Set(ids.filter((id) => id !== undefined));
  const fresh = new Set([...known].filter((id) => !place.seen.has(id)));
  const tags = await listing.tags(run);
  const next = courseAfter(place, {
    rows: certificates.length,
    fresh: [...fresh],
    repeated: known.size - fresh.size,
    strays: ids.filter((id) => id === undefined).length,
    total,
    refused,
  });
  const seen = new Set([...place.seen, ...fresh]);
  const course: Course = completesListing(next, seen, tags) ? { kind: 'complete' } : next;
  const read = once(() => {
    const { rows, problems } = readRows(certificates, fresh, course, { ...listing, tags });
    const isWhole = next.kind === 'complete';
    const added = course.kind === 'goes-on' || isWhole ? [] : rowsOfTagsAlone(seen, tags, listing);
    const notes = [
      ...describeContradictions(rows),
      ...(course.kind === 'goes-on'
        ? []
        : describeDifferences(isWhole ? seen : shown(seen, added), tags)),
    ];
    return { rows: [...rows, ...added], problems, notes };
  });
  return {
    // The rows depend on earlier pages and on the list by tags, not only on the response.
    contentHash: hash('sha1', `${cursor ?? ''}\n${text}\n${tags.contentHash}`, 'base64url'),
    get rows() {
      return read().rows;
    },
    get problems() {
      return read().problems;
    },
    get notes() {
      return read().notes;
    },
    ...(course.kind === 'goes-on' ? { next: writePlace(course.place) } : {}),
  };
}

interface ListAnswer {
  readonly certificates: readonly unknown[];
  readonly total: number | undefined;
  readonly text: string;
  readonly refused: boolean;
}

const REFUSED: ListAnswer = { certificates: [], total: undefined, text: '', refused: true };

async function ask(
  { client, settings }: Listing,
  place: ListingPlace,
  run: ProviderRun,
): Promise<ListAnswer> {
  const query = queryAt(place, settings);
  const request = { path: '/v3/scm/certificates', query, operation: OPERATION };
  const answer = await client.get({ ...request, priority: 'listing' }, run);
  if ('refusal' in answer) {
    // Sites differ in the statuses that they accept as filters, and in their largest offset.
    const beyond = place.pass > 0 || place.offset > 0;
    if (beyond && answer.refusal.code === BAD_PARAMETER) return REFUSED;
    throw refusalError(answer.refusal, OPERATION);
  }
  const { certificates, total_count: total } = readDocument(
    ListDocument,
    answer.document,
    OPERATION,
  );
  return { certificates, total, text: answer.text, refused: false };
}

function queryAt({ pass, offset }: ListingPlace, settings: HuaweiSettings): Record<string, string> {
  const { status, sortKey, direction } = passAt(pass);
  return {
    limit: String(PAGE_SIZE),
    offset: String(offset),
    sort_key: sortKey,
    sort_dir: direction,
    status,
    enterprise_project_id: settings.enterpriseProjectId,
    owned_by_self: String(settings.ownedBySelf),
    // Without it, the list leaves out expired certificates, as if they were removed.
    expired_days_since: String(MAX_EXPIRED),
  };
}

function readRows(
  certificates: readonly unknown[],
  fresh: ReadonlySet<string>,
  course: Course,
  reading: RowReading & { readonly tags: TagList },
): { readonly rows: readonly CertificateRow[]; readonly problems: readonly RowProblem[] } {
  const rows = new Map<string, CertificateRow>();
  const problems: RowProblem[] = [];
  const tags = 'missing' in reading.tags ? undefined : reading.tags;
  for (const [index, raw] of certificates.entries()) {
    const row = readRow(raw, reading, tags, index + 1);
    if (!(row instanceof CertificateRow)) problems.push(row);
    else if (fresh.has(row.id) && !rows.has(row.id)) rows.set(row.id, row);
  }
  if (course.kind === 'short') problems.push({ message: describeShortness(course) });
  return { rows: [...rows.values()], problems };
}

function shown(seen: ReadonlySet<string>, added: readonly CertificateRow[]): Set<string> {
  return new Set([...seen, ...added.map(({ id }) => id)]);
}

function describeShortness({ seen, total }: Extract<Course, { kind: 'short' }>): string {
  const reported =
    total === undefined ? 'more certificates than it can show' : `${total} certificates`;
  return (
    `the certificate list states ${reported}, but shows only ${seen} in all sort orders and statuses. The others are not monitored. ` +
    'If this does not change, configure each enterprise project as its own provider account (setting enterpriseProjectId)'
  );
}
