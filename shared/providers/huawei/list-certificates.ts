import { hash } from 'node:crypto';
import { once } from '../../runtime/once.ts';
import { badResponse } from '../http/bad-response.ts';
import type { ListingPage, ProviderRun, RowProblem } from '../provider.ts';
import { CertificateRow, idIn, readRow } from './certificate-row.ts';
import type { RowReading } from './certificate-row.ts';
import { huawei } from './descriptor.ts';
import type { HuaweiSettings } from './descriptor.ts';
import { readDocument } from './huawei-client.ts';
import type { HuaweiClient } from './huawei-client.ts';
import { courseAfter } from './listing-course.ts';
import type { Course } from './listing-course.ts';
import { PAGE_SIZE, passAt } from './listing-passes.ts';
import { readPlace, writePlace } from './listing-place.ts';
import type { ListingPlace } from './listing-place.ts';
import { BAD_PARAMETER, refusalError } from './refusal.ts';
import { ListDocument } from './schema.ts';

const OPERATION = 'list certificates';

/** What it takes to list an account's certificates. */
export interface Listing extends RowReading {
  readonly client: HuaweiClient;
  readonly settings: HuaweiSettings;
}

/**
 * One page of the list: one request. Rows that an earlier page has shown are left out.
 *
 * How it goes on, and when it is complete, see `courseAfter`. Where the interface cannot show all that it says there
 * is, the last page has a problem without an id.
 */
export async function listCertificates(
  listing: Listing,
  cursor: string | undefined,
  run: ProviderRun,
): Promise<ListingPage> {
  const place = readPlace(cursor);
  const { certificates, total, text, refused } = await ask(listing, place, run);
  if (certificates.length === 0 && cursor === undefined && (total ?? 0) > 0) {
    const seen = `none of the ${total} certificates that it says there are`;
    throw badResponse(huawei.name, OPERATION, seen);
  }
  const ids = certificates.map(idIn);
  const known = new Set(ids.filter((id) => id !== undefined));
  const fresh = new Set([...known].filter((id) => !place.seen.has(id)));
  const course = courseAfter(place, {
    rows: certificates.length,
    fresh: [...fresh],
    repeated: known.size - fresh.size,
    strays: ids.filter((id) => id === undefined).length,
    total,
    refused,
  });
  const read = once(() => readRows(certificates, fresh, course, listing));
  return {
    // The same answer has other rows where other ones came before.
    digest: hash('sha1', `${cursor ?? ''}\n${text}`, 'base64url'),
    get rows() {
      return read().rows;
    },
    get problems() {
      return read().problems;
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
    // Sites differ in the statuses that they filter by, and have differed in how far offsets go.
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
    // Without it, what has expired is gone at once, as if somebody had removed it.
    expired_days_since: String(LONGEST_EXPIRED),
  };
}

/** Days; the most that the list takes. */
const LONGEST_EXPIRED = 1095;

function readRows(
  certificates: readonly unknown[],
  fresh: ReadonlySet<string>,
  course: Course,
  reading: RowReading,
): Pick<ListingPage, 'rows' | 'problems'> {
  const rows = new Map<string, CertificateRow>();
  const problems: RowProblem[] = [];
  for (const [index, raw] of certificates.entries()) {
    const row = readRow(raw, reading, index + 1);
    if (!(row instanceof CertificateRow)) problems.push(row);
    else if (fresh.has(row.id) && !rows.has(row.id)) rows.set(row.id, row);
  }
  if (course.kind === 'short') problems.push({ message: describeShortness(course) });
  return { rows: [...rows.values()], problems };
}

function describeShortness({ seen, total }: Extract<Course, { kind: 'short' }>): string {
  const told = total === undefined ? 'more than it can show' : `${total} certificates`;
  return (
    `the certificate list says that there are ${told}, and showed ${seen} in every order and status: the others are not watched. ` +
    'If that lasts, monitor each enterprise project as an account of its own (setting enterpriseProjectId)'
  );
}
