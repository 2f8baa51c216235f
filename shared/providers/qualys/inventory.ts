import { hash } from 'node:crypto';
import type { Clock } from '../../runtime/clock.ts';
import { invalidResponse } from '../http/invalid-response.ts';
import type { RequestPriority } from '../http/http-client.ts';
import { readJson } from '../http/json-body.ts';
import type { ProviderRun } from '../provider.ts';
import { qualys } from './descriptor.ts';
import type { QualysSettings } from './descriptor.ts';
import { FoundCertificates } from './found-certificates.ts';
import { readDocument } from './qualys-client.ts';
import type { QualysClient } from './qualys-client.ts';
import { hashIn } from './raw-row.ts';
import { isObject } from '../wire/raw-object.ts';
import { refusal } from './refusal.ts';
import { InventoryDocument } from './schema.ts';

/** The certificates that scans have found. */
export interface Inventory {
  /** One page, numbered from 0. An empty page is the end. */
  page(number: number, run: ProviderRun, priority?: RequestPriority): Promise<InventoryPage>;
  /** All certificates. Pages that the listing of this run has read are not requested again. */
  all(run: ProviderRun): Promise<FoundCertificates>;
}

export interface InventoryPage {
  readonly rows: readonly unknown[];
  /** Hash of the response. */
  readonly contentHash: string;
  /** Equal for the same certificates, independent of their order and dates. */
  readonly identity: string;
}

export interface InventoryOptions {
  readonly client: QualysClient;
  readonly account: string;
  readonly settings: QualysSettings;
  readonly clock: Clock;
}

export const LIST_CERTIFICATES = 'list certificates';

/** The maximum of the API. */
const PAGE_SIZE = 200;

/** Version v1 returns no more certificates than this, without an error. */
const MAX_OF_V1 = 10_000;

export function openInventory(options: InventoryOptions): Inventory {
  const { client, account, settings, clock } = options;
  const { apiVersion, orders, staleAfterDays } = settings;
  const memory = new WeakMap<ProviderRun, FoundCertificates>();
  const crawls = new WeakMap<ProviderRun, Promise<FoundCertificates>>();

  function found(run: ProviderRun): FoundCertificates {
    const known = memory.get(run) ?? new FoundCertificates(account);
    memory.set(run, known);
    return known;
  }

  const page: Inventory['page'] = async (number, run, priority) => {
    const answer = await requestPage(client, apiVersion, number, run, priority);
    // Only orders need the certificates. A listing that starts again drops its earlier pages.
    if (orders.length > 0) {
      if (number === 0) memory.delete(run);
      found(run).add(answer.rows, number, { now: clock(), staleAfterDays });
    }
    return answer;
  };

  async function crawl(run: ProviderRun): Promise<FoundCertificates> {
    let last = '';
    while (!found(run).ended) {
      const number = found(run).next;
      const { identity } = await page(number, run);
      if (identity === last) throw samePageAgain(number);
      last = identity;
    }
    return found(run);
  }

  return {
    page,
    async all(run) {
      const crawling = crawls.get(run) ?? crawl(run).finally(() => crawls.delete(run));
      crawls.set(run, crawling);
      return crawling;
    },
  };
}

/** Without this check, a gateway that ignores the page number would be read endlessly. */
export function samePageAgain(number: number): Error {
  const seen = `the same certificates as page ${number} as on the previous page`;
  return invalidResponse(qualys.name, LIST_CERTIFICATES, seen);
}

/** @see https://docs.qualys.com/en/certview/api/certview_api/ch02/list_certificates_v2.htm */
async function requestPage(
  client: QualysClient,
  apiVersion: string,
  number: number,
  run: ProviderRun,
  priority: RequestPriority | undefined,
): Promise<InventoryPage> {
  const operation = LIST_CERTIFICATES;
  // Without the alternative names, orders could not be matched reliably.
  const includes = ['EXTENSIVE_CERTIFICATE_INFO'];
  const request = {
    method: 'POST',
    path: `/certview/${apiVersion}/certificates`,
    body: JSON.stringify({ pageNumber: number, pageSize: PAGE_SIZE, includes }),
    operation,
    ...(priority === undefined ? {} : { priority }),
  } as const;
  const response = await client.send(request, run);
  if (response.status !== 200) throw refusal(response, operation, adviceFor(apiVersion));
  const document = readJson(response, { provider: qualys.name, operation });
  const rows = readDocument(InventoryDocument, document, operation);
  if (rows.length === 0 && apiVersion === 'v1' && number * PAGE_SIZE >= MAX_OF_V1) {
    const seen = `no rows after ${MAX_OF_V1} certificates, the limit of version v1`;
    throw invalidResponse(qualys.name, operation, seen, '. Set apiVersion to a later version');
  }
  const contentHash = hash('sha1', response.body, 'base64url');
  return { rows, contentHash, identity: identityOf(rows) ?? contentHash };
}

/** `undefined` if a row has no hash. */
function identityOf(rows: readonly unknown[]): string | undefined {
  const hashes = rows.flatMap((row) => (isObject(row) ? (hashIn(row) ?? []) : []));
  if (hashes.length < rows.length) return undefined;
  return hash('sha1', hashes.sort().join(' '), 'base64url');
}

function adviceFor(apiVersion: string): string {
  return `Check the platform, and whether Qualys still supports version ${apiVersion}. To use another version, change the setting apiVersion`;
}
