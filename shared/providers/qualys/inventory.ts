import { hash } from 'node:crypto';
import { normalizeSerialNumber } from '../../certificates/certificate.ts';
import type { AccountReference, Certificate } from '../../certificates/certificate.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { RequestPriority } from '../http/http-client.ts';
import { readDocument, readJson } from '../http/read-response.ts';
import { invalidResponse } from '../provider-error.ts';
import type { ProviderRun } from '../provider.ts';
import { isObject } from '../wire/values.ts';
import type { RawObject } from '../wire/values.ts';
import type { QualysClient } from './client.ts';
import { refusal } from './refusal.ts';
import { certificateOf, hashIn, kindOf } from './row.ts';
import type { Head, RowKind } from './row.ts';
import { InventoryCertificate, InventoryDocument } from './schema.ts';
import type { QualysSettings } from './settings.ts';

/** The certificates that scans have found. */
export interface Inventory {
  /** One page, numbered from 0. An empty page is the end. */
  page(number: number, run: ProviderRun, priority?: RequestPriority): Promise<InventoryPage>;
  /** Requests one certificate, and returns nothing. */
  probe(run: ProviderRun): Promise<void>;
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

interface InventoryOptions {
  readonly client: QualysClient;
  readonly account: AccountReference;
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
    const answer = await requestPage(client, { apiVersion, number, priority }, run);
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
      if (identity === last) throw samePageAgain(client.provider, number);
      last = identity;
    }
    return found(run);
  }

  return {
    page,
    async probe(run) {
      await requestPage(client, { apiVersion, number: 0, size: 1, priority: 'listing' }, run);
    },
    async all(run) {
      const crawling = crawls.get(run) ?? crawl(run).finally(() => crawls.delete(run));
      crawls.set(run, crawling);
      return crawling;
    },
  };
}

/** Without this check, a gateway that ignores the page number would be read endlessly. */
export function samePageAgain(provider: string, number: number): Error {
  const seen = `the same certificates as page ${number} as on the previous page`;
  return invalidResponse(provider, LIST_CERTIFICATES, seen);
}

interface PageRequest {
  readonly apiVersion: string;
  readonly number: number;
  /** Rows. */
  readonly size?: number;
  readonly priority: RequestPriority | undefined;
}

/** @see https://docs.qualys.com/en/certview/api/certview_api/ch02/list_certificates_v2.htm */
async function requestPage(
  client: QualysClient,
  { apiVersion, number, size = PAGE_SIZE, priority }: PageRequest,
  run: ProviderRun,
): Promise<InventoryPage> {
  const { provider } = client;
  const operation = LIST_CERTIFICATES;
  // Without the alternative names, orders could not be matched reliably.
  const includes = ['EXTENSIVE_CERTIFICATE_INFO'];
  const request = {
    method: 'POST',
    path: `/certview/${apiVersion}/certificates`,
    body: JSON.stringify({ pageNumber: number, pageSize: size, includes }),
    operation,
    ...(priority === undefined ? {} : { priority }),
  } as const;
  const response = await client.send(request, run);
  if (response.status !== 200)
    throw refusal(response, { provider, operation }, adviceFor(apiVersion));
  const document = readJson(response, { provider, operation });
  const rows = readDocument(InventoryDocument, document, { provider, operation });
  if (rows.length === 0 && apiVersion === 'v1' && number * PAGE_SIZE >= MAX_OF_V1) {
    const seen = `no rows after ${MAX_OF_V1} certificates, the limit of version v1`;
    throw invalidResponse(provider, operation, seen, '. Set apiVersion to a later version');
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

const FIELDS = Object.keys(InventoryCertificate.shape);

/** The facts of a certificate that an order is linked by. */
export interface FoundCertificate {
  readonly certificate: Certificate;
  /** The CA certificate that signed it, as far as the row states it. */
  readonly issuer: { readonly certhash: string | undefined; readonly name: string | undefined };
  /** Whether the listing contains it. */
  readonly served: boolean;
}

/** The certificates in the inventory pages of a run. Only the necessary fields are kept, because a page can have megabytes. */
export class FoundCertificates {
  readonly #byHash = new Map<string, FoundCertificate>();
  readonly #authoritySerials = new Map<string, string>();
  /** Rows to which the schema is not applied yet: orders that are pending need none of them. */
  #unread: { readonly fields: RawObject; readonly kind: RowKind }[] = [];
  /** The page that comes next. */
  next = 0;
  ended = false;
  readonly #account: AccountReference;

  constructor(account: AccountReference) {
    this.#account = account;
  }

  /** Adds a page if it is the next one. */
  add(rows: readonly unknown[], page: number, head: Head): void {
    if (page !== this.next) return;
    this.next += 1;
    this.ended = rows.length === 0;
    for (const raw of rows) {
      const kind = kindOf(raw, head);
      if (kind === 'unreadable' || !isObject(raw)) continue;
      const fields = Object.fromEntries(FIELDS.map((field) => [field, raw[field]]));
      this.#unread.push({ fields, kind });
    }
  }

  get byHash(): ReadonlyMap<string, FoundCertificate> {
    this.#read();
    return this.#byHash;
  }

  /** Normalized serial numbers of the CA certificates in the inventory, by hash. */
  get authoritySerials(): ReadonlyMap<string, string> {
    this.#read();
    return this.#authoritySerials;
  }

  #read(): void {
    const unread = this.#unread;
    this.#unread = [];
    for (const { fields, kind } of unread) {
      const read = InventoryCertificate.safeParse(fields);
      // The listing reports rows that cannot be read.
      if (!read.success) continue;
      const { certhash, issuer, serialNumber } = read.data;
      if (kind === 'authority') {
        this.#authoritySerials.set(certhash, normalizeSerialNumber(serialNumber ?? ''));
        continue;
      }
      this.#byHash.set(certhash, {
        certificate: certificateOf(read.data, this.#account),
        issuer: { certhash: issuer?.certhash, name: issuer?.name },
        served: kind === 'served',
      });
    }
  }
}
