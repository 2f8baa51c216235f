import type { Instant } from '../../../shared/certificates/instant.ts';
import { jsonAnswer } from '../simulated-request.ts';
import type { Answer, SimulatedRequest } from '../simulated-request.ts';
import type { CertificateStore } from './account-records.ts';
import { errorAnswer, gatewayAnswer } from './errors.ts';
import type { InventoryCertificate } from './inventory-certificate.ts';
import { renderCertificate } from './inventory-certificate.ts';
import type { QualysSwitches } from './switches.ts';
import * as z from 'zod';

interface InventorySearch {
  readonly version: string;
  readonly certificates: CertificateStore;
  readonly switches: QualysSwitches;
  /** The tags that are visible to the user; `undefined` for all. */
  readonly scope: readonly string[] | undefined;
  readonly machine: string;
  readonly now: Instant;
}

/** Maximum number of rows of the oldest version, which omits further rows without an error. */
const MAX_OF_V1 = 10_000;

/** `POST /certview/v2.x/certificates`: a page of the found certificates, in an undocumented order. */
export function listCertificates(
  { method, headers, body }: SimulatedRequest,
  { version, certificates, switches, scope, machine, now }: InventorySearch,
): Answer {
  if (method !== 'POST') return errorAnswer(switches, 405, '1908', 'The method is not supported.');
  if (!isJson(headers['content-type'])) return gatewayAnswer(415, 'Unsupported Media Type');
  if (!isAcceptable(headers.accept)) return gatewayAnswer(406, 'Not Acceptable');
  const search = readSearch(body);
  if ('code' in search) return errorAnswer(switches, 400, search.code, 'The request is not valid.');
  const tellsAlgorithm = version !== 'v1' && version !== 'v2';
  const askedForAlgorithm = search.filter?.filters.some(
    ({ field }) => field === 'certificate.publicKeyAlgorithm',
  );
  if (askedForAlgorithm === true && !tellsAlgorithm) {
    return errorAnswer(switches, 400, '1905', 'The field is not supported in this version.');
  }
  const { pageNumber, pageSize, includes } = search;
  const visible = certificates
    .all()
    .filter(({ foundAt, tags }) => foundAt <= now && isInScope(tags, scope))
    .filter((one) => fits(one, search))
    .slice(0, version === 'v1' ? MAX_OF_V1 : Infinity);
  const size = Math.min(pageSize, switches.maxPage);
  const start = Math.max(0, pageNumber * (size - switches.rowShift));
  const rows = visible
    .slice(start, start + size)
    .map((one) => renderCertificate(one, { now, includes, tellsAlgorithm, machine }));
  return jsonAnswer(200, switches.listing === 'array' ? rows : { data: rows });
}

function isInScope(tags: readonly string[], scope: readonly string[] | undefined): boolean {
  return scope === undefined || tags.some((tag) => scope.includes(tag));
}

function fits(found: InventoryCertificate, { filter }: Search): boolean {
  if (filter === undefined || filter.filters.length === 0) return true;
  const results = filter.filters.map(({ field, value, operator }) => {
    const equals =
      field === 'asset.tagName'
        ? found.tags.includes(value)
        : (field === 'certificate.type' ? found.type : 'RSA') === value;
    return operator === 'EQUALS' ? equals : !equals;
  });
  return filter.operation === 'AND' ? results.every(Boolean) : results.some(Boolean);
}

function isJson(type: string | undefined): boolean {
  return type?.split(';')[0]?.trim().toLowerCase() === 'application/json';
}

export function isAcceptable(accept: string | undefined): boolean {
  return accept === undefined || /application\/(json|\*)|\*\/\*/i.test(accept);
}

const INCLUDES = [
  'ASSET_INTERFACES',
  'VULNERABILITIES',
  'SSL_PROTOCOLS',
  'CIPHER_SUITES',
  'ASSET_TAGS',
  'EXTENSIVE_CERTIFICATE_INFO',
] as const;

const Search = z.strictObject({
  filter: z
    .strictObject({
      filters: z.array(
        z.strictObject({
          field: z.enum(['certificate.type', 'certificate.publicKeyAlgorithm', 'asset.tagName']),
          value: z.string(),
          operator: z.enum(['EQUALS', 'NOT_EQUALS']),
        }),
      ),
      operation: z.enum(['AND', 'OR']).default('AND'),
    })
    .optional(),
  pageNumber: z.int().nonnegative().default(0),
  pageSize: z.int().min(1).max(200).default(10),
  includes: z.array(z.enum(INCLUDES)).default([]),
  excludeFields: z.string().optional(),
  assetType: z.enum(['MANAGED', 'UNMANAGED', 'ALL']).default('MANAGED'),
});
type Search = z.infer<typeof Search>;

/** A parsed search, or the vendor's error code. */
function readSearch(body: string): Search | { readonly code: '140001' | '1901' | '1905' } {
  let document: unknown;
  try {
    document = JSON.parse(body);
  } catch {
    return { code: '140001' };
  }
  if (typeof document !== 'object' || document === null) return { code: '140001' };
  const read = Search.safeParse(document);
  if (read.success) return read.data;
  const unknown = read.error.issues.some(({ code }) => code === 'unrecognized_keys');
  return { code: unknown ? '1901' : '1905' };
}
