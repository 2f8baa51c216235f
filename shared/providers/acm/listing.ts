import { hash } from 'node:crypto';
import type { AccountReference } from '../../certificates/certificate.ts';
import { once } from '../../runtime/once.ts';
import { invalidResponse } from '../provider-error.ts';
import type { ListingPage, ProviderRun, RowProblem } from '../provider.ts';
import { LIST_CERTIFICATES } from './acm-client.ts';
import type { AcmClient } from './acm-client.ts';
import { CertificateRow, readRow } from './row.ts';
import type { AcmSettings } from './settings.ts';

/** What is needed to list the certificates of an account. */
interface Listing {
  readonly client: AcmClient;
  readonly account: AccountReference;
  readonly settings: Pick<AcmSettings, 'regions'>;
}

/** CloudFront uses the certificates of this region only. */
const REGION_OF_CLOUDFRONT = 'us-east-1';

/**
 * One page of the list of one region. After its last page, the list continues with the next region.
 *
 * A cursor is the name of a region, and the token of ACM unless the region begins: `eu-central-1`, `eu-central-1 …`.
 *
 * @param known the content hash of the page in the last complete sync: an unchanged page is not parsed.
 */
export async function listCertificates(
  { client, account, settings }: Listing,
  cursor: string | undefined,
  run: ProviderRun,
  known?: string,
): Promise<ListingPage<CertificateRow>> {
  const regions = await client.regions();
  const { region, nextToken } = readCursor(cursor, regions, client.provider);
  const { text, parse } = await client.list({ region, nextToken }, run);
  const contentHash = contentHashOf(region, text);
  const list = once(parse);
  const following = contentHash === known ? tokenIn(text) : (list().NextToken ?? undefined);
  if (following !== undefined && following === nextToken) {
    throw invalidResponse(client.provider, LIST_CERTIFICATES, 'the same page again');
  }
  const next =
    following === undefined ? regions[regions.indexOf(region) + 1] : `${region} ${following}`;
  const read = once(() => readRows(list().CertificateSummaryList, account));
  const isHinted =
    next === undefined && settings.regions === undefined && !regions.includes(REGION_OF_CLOUDFRONT);
  return {
    contentHash,
    get rows() {
      return read().rows;
    },
    get problems() {
      return read().problems;
    },
    ...(isHinted && { notes: [hintOfCloudFront(region)] }),
    ...(next === undefined ? {} : { next }),
  };
}

/** In a JSON text, quotes within a value are escaped, so that only the member itself matches. */
const TOKEN = /"NextToken"\s*:\s*("[^"\\]*")/;

/** A token is new in every response. */
function contentHashOf(region: string, text: string): string {
  return hash('sha1', `${region}\n${text.replace(TOKEN, '"NextToken":""')}`, 'base64url');
}

function tokenIn(text: string): string | undefined {
  const [, token] = TOKEN.exec(text) ?? [];
  return token === undefined ? undefined : String(JSON.parse(token));
}

function readCursor(
  cursor: string | undefined,
  regions: readonly string[],
  provider: string,
): { readonly region: string; readonly nextToken: string | undefined } {
  const [region, nextToken] = cursor === undefined ? regions : cursor.split(' ', 2);
  if (region === undefined || !regions.includes(region)) {
    const seen = 'a cursor of a region that is not configured';
    throw invalidResponse(provider, LIST_CERTIFICATES, seen);
  }
  return { region, nextToken: cursor === undefined ? undefined : nextToken };
}

function readRows(
  summaries: readonly unknown[],
  account: AccountReference,
): { readonly rows: readonly CertificateRow[]; readonly problems: readonly RowProblem[] } {
  const rows = new Map<string, CertificateRow>();
  const problems: RowProblem[] = [];
  for (const [index, raw] of summaries.entries()) {
    const row = readRow(raw, account, index + 1);
    if (row instanceof CertificateRow) rows.set(row.id, row);
    else problems.push(row);
  }
  return { rows: [...rows.values()], problems };
}

function hintOfCloudFront(region: string): string {
  return `Only the region ${region} is read. CloudFront uses certificates of ${REGION_OF_CLOUDFRONT}: if you use CloudFront, set regions: ['${region}', '${REGION_OF_CLOUDFRONT}'] for this account.`;
}
