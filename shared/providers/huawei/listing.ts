import { hash } from 'node:crypto';
import { once } from '../../runtime/once.ts';
import { readDocument } from '../http/read-response.ts';
import { invalidResponse } from '../provider-error.ts';
import type { ListingPage, ProviderRun, RowProblem } from '../provider.ts';
import type { HuaweiClient } from './client.ts';
import {
  completesListing,
  describeContradictions,
  describeDifferences,
  rowsOfTagListOnly,
} from './compare-lists.ts';
import { MAX_EXPIRED, PAGE_SIZE, passAt, readCursor, writeCursor } from './cursor.ts';
import type { ListingCursor } from './cursor.ts';
import { nextStep } from './pagination.ts';
import type { PaginationStep } from './pagination.ts';
import { BAD_PARAMETER, refusalError } from './refusal.ts';
import { CertificateRow, idIn, readRow } from './row.ts';
import type { RowReading } from './row.ts';
import { ListDocument } from './schema.ts';
import type { HuaweiSettings } from './settings.ts';
import type { ReadTagList, TagList } from './tag-list.ts';

const OPERATION = 'list certificates';

/** What is needed to list the certificates of an account. */
interface Listing extends RowReading {
  readonly client: HuaweiClient;
  readonly settings: HuaweiSettings;
  readonly tags: ReadTagList;
}

/**
 * One page of the list: one request, and the requests of the list by tags once per run. Rows of earlier pages are left
 * out.
 *
 * `nextStep` decides how the listing continues and when it is complete. If the API cannot show as many certificates
 * as it states, the last page has a problem without an id.
 */
export async function listCertificates(
  listing: Listing,
  cursor: string | undefined,
  run: ProviderRun,
): Promise<ListingPage<CertificateRow>> {
  const progress = readCursor(listing.account.provider, cursor);
  const { certificates, total, text, refused } = await ask(listing, progress, run);
  if (certificates.length === 0 && cursor === undefined && (total ?? 0) > 0) {
    const seen = `no rows, although it states a total of ${total} certificates`;
    throw invalidResponse(listing.account.provider, OPERATION, seen);
  }
  const ids = certificates.map(idIn);
  const known = new Set(ids.filter((id) => id !== undefined));
  const newIds = new Set([...known].filter((id) => !progress.seen.has(id)));
  const tags = await listing.tags(run);
  const next = nextStep(progress, {
    rows: certificates.length,
    newIds: [...newIds],
    repeated: known.size - newIds.size,
    rowsWithoutId: ids.filter((id) => id === undefined).length,
    total,
    refused,
  });
  const seen = new Set([...progress.seen, ...newIds]);
  const step: PaginationStep = completesListing(next, seen, tags) ? { kind: 'complete' } : next;
  const read = once(() => {
    const { rows, problems } = readRows(certificates, newIds, step, { ...listing, tags });
    const isWhole = next.kind === 'complete';
    const added =
      step.kind === 'continues' || isWhole ? [] : rowsOfTagListOnly(seen, tags, listing);
    const notes = [
      ...describeContradictions(rows),
      ...(step.kind === 'continues'
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
    ...(step.kind === 'continues' ? { next: writeCursor(step.cursor) } : {}),
  };
}

/** The smallest page of the API. */
const SMALLEST_PAGE = 10;

/** Lists a few certificates. @throws ProviderError as `listCertificates` does. */
export async function probeListing(
  client: HuaweiClient,
  settings: HuaweiSettings,
  run: ProviderRun,
): Promise<void> {
  const { provider } = client;
  const query = {
    ...queryAt(readCursor(provider, undefined), settings),
    limit: `${SMALLEST_PAGE}`,
  };
  const request = { path: '/v3/scm/certificates', query, operation: OPERATION };
  const answer = await client.get({ ...request, priority: 'listing' }, run);
  if ('refusal' in answer) throw refusalError(answer.refusal, { provider, operation: OPERATION });
  readDocument(ListDocument, answer.document, { provider, operation: OPERATION });
}

interface ListAnswer {
  readonly certificates: readonly unknown[];
  readonly total: number | undefined;
  readonly text: string;
  readonly refused: boolean;
}

const REFUSED: ListAnswer = { certificates: [], total: undefined, text: '', refused: true };

async function ask(
  { client, settings, account: { provider } }: Listing,
  progress: ListingCursor,
  run: ProviderRun,
): Promise<ListAnswer> {
  const query = queryAt(progress, settings);
  const request = { path: '/v3/scm/certificates', query, operation: OPERATION };
  const answer = await client.get({ ...request, priority: 'listing' }, run);
  if ('refusal' in answer) {
    // Sites differ in the statuses that they accept as filters, and in their largest offset.
    const beyond = progress.pass > 0 || progress.offset > 0;
    if (beyond && answer.refusal.code === BAD_PARAMETER) return REFUSED;
    throw refusalError(answer.refusal, { provider, operation: OPERATION });
  }
  const { certificates, total_count: total } = readDocument(ListDocument, answer.document, {
    provider,
    operation: OPERATION,
  });
  return { certificates, total, text: answer.text, refused: false };
}

function queryAt(
  { pass, offset }: ListingCursor,
  settings: HuaweiSettings,
): Record<string, string> {
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
  newIds: ReadonlySet<string>,
  step: PaginationStep,
  reading: RowReading & { readonly tags: TagList },
): { readonly rows: readonly CertificateRow[]; readonly problems: readonly RowProblem[] } {
  const rows = new Map<string, CertificateRow>();
  const problems: RowProblem[] = [];
  const tags = 'missing' in reading.tags ? undefined : reading.tags;
  for (const [index, raw] of certificates.entries()) {
    const row = readRow(raw, reading, tags, index + 1);
    if (!(row instanceof CertificateRow)) problems.push(row);
    else if (newIds.has(row.id) && !rows.has(row.id)) rows.set(row.id, row);
  }
  if (step.kind === 'incomplete') problems.push({ message: describeIncompleteness(step) });
  return { rows: [...rows.values()], problems };
}

function shown(seen: ReadonlySet<string>, added: readonly CertificateRow[]): Set<string> {
  return new Set([...seen, ...added.map(({ id }) => id)]);
}

function describeIncompleteness({
  seen,
  total,
}: Extract<PaginationStep, { kind: 'incomplete' }>): string {
  const reported =
    total === undefined ? 'more certificates than it can show' : `${total} certificates`;
  return (
    `the certificate list states ${reported}, but shows only ${seen} in all sort orders and statuses. The others are not monitored. ` +
    'If this does not change, configure each enterprise project as its own provider account (setting enterpriseProjectId)'
  );
}
