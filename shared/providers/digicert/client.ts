import type * as z from 'zod/mini';
import type { HttpClient, HttpResponse, RequestPriority } from '../http/http-client.ts';
import { readDocument, readJson } from '../http/read-response.ts';
import type { ResponseContext } from '../http/read-response.ts';
import { failure, invalidResponse, ProviderError } from '../provider-error.ts';
import type { ProviderRun } from '../provider.ts';
import { readCertificateFile } from '../wire/certificate-file.ts';
import type { CertificateFile } from '../wire/certificate-file.ts';
import { isObject } from '../wire/values.ts';
import {
  CopyList,
  DomainInfo,
  KeyList,
  OrderInfo,
  OrderList,
  OrderValidation,
  UserInfo,
} from './schema.ts';
import type { ApiKey, Copy } from './schema.ts';

/** The documents of the Services API. A View Only key is sufficient. All methods throw ProviderError. */
export interface DigicertClient {
  /** The response with one page of the order list. */
  list(query: Readonly<Record<string, string>>, run: ProviderRun): Promise<ListResponse>;
  info(id: string, run: ProviderRun): Promise<OrderInfo>;
  /** A linked order; `undefined` if the key cannot read it. */
  linkedOrder(id: string, run: ProviderRun): Promise<OrderInfo | undefined>;
  validation(id: string, run: ProviderRun): Promise<OrderValidation>;
  copies(id: string, kind: CopyKind, run: ProviderRun): Promise<readonly Copy[]>;
  /** `undefined` if the key cannot read it. Requested once per run, for all orders that share the domain. */
  domain(id: string, run: ProviderRun): Promise<DomainInfo | undefined>;
  /** The API keys of the user that owns this key; `undefined` if the key cannot read them. */
  ownKeys(run: ProviderRun): Promise<readonly ApiKey[] | undefined>;
  /**
   * `refused` if the API key has no permission to download it; `undefined` if the response has no readable certificate.
   */
  file(certificateId: string, run: ProviderRun): Promise<CertificateFile | 'refused' | undefined>;
}

interface ListResponse {
  readonly text: string;
  /** Parses the text. @throws ProviderError `invalid-response` */
  parse(): OrderList;
}

export type CopyKind = 'duplicate' | 'reissue';

/** The operation of the order list, for messages. */
export const LIST_ORDERS = 'list orders';

interface Request {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly operation: string;
  readonly priority?: RequestPriority;
}

export function openDigicertClient(http: HttpClient, apiKey: string): DigicertClient {
  const { provider } = http;
  const domains = new WeakMap<ProviderRun, Map<string, Promise<DomainInfo | undefined>>>();

  async function send(
    { query = {}, ...request }: Request,
    accept: string,
    run: ProviderRun,
  ): Promise<HttpResponse> {
    const headers = {
      'x-dc-devkey': apiKey,
      // These headers select the format. Without them the response can be XML, or status 406.
      accept,
      'content-type': 'application/json',
    };
    const response = await http.send({ method: 'GET', query, headers, ...request }, run);
    const { operation } = request;
    if (response.status !== 200) throw refusal(response, { provider, operation });
    return response;
  }

  async function get<Schema extends z.ZodMiniType>(
    schema: Schema,
    request: Request,
    run: ProviderRun,
  ): Promise<z.infer<Schema>> {
    return parse(schema, await send(request, 'application/json', run), request.operation);
  }

  function parse<Schema extends z.ZodMiniType>(
    schema: Schema,
    response: HttpResponse,
    operation: string,
  ): z.infer<Schema> {
    const context = { provider, operation };
    return readDocument(schema, readJson(response, context), context);
  }

  async function info(id: string, run: ProviderRun): Promise<OrderInfo> {
    return get(OrderInfo, { path: pathOf(id), operation: `read order ${id}` }, run);
  }

  async function requestDomain(id: string, run: ProviderRun): Promise<DomainInfo> {
    const request = {
      path: `/domain/${encodeURIComponent(id)}`,
      query: { include_dcv: 'true' },
      operation: `read domain ${id}`,
    };
    return get(DomainInfo, request, run);
  }

  /** @see https://dev.digicert.com/en/certcentral-apis/services-api/certificates/download-certificate-by-format.html */
  async function download(id: string, run: ProviderRun): Promise<CertificateFile> {
    const operation = `download certificate ${id}`;
    const path = `/certificate/${encodeURIComponent(id)}/download/format/pem_all`;
    // `*/*` as well, because the content type of this response is not documented.
    const { body } = await send({ path, operation }, 'application/x-pem-file, */*', run);
    const file = readCertificateFile(body);
    if (file === undefined) throw invalidResponse(provider, operation, 'no certificate');
    return file;
  }

  async function requestOwnKeys(run: ProviderRun): Promise<readonly ApiKey[]> {
    const me = { path: '/user/me', operation: 'read the user of the API key' };
    const { id } = await get(UserInfo, me, run);
    const query = { user_id: id };
    const keys = { path: '/key', query, operation: 'list the API keys of the user' };
    return (await get(KeyList, keys, run)).api_keys;
  }

  return {
    ownKeys: (run) => ifVisible(requestOwnKeys(run)),
    async list(query, run) {
      const request = { path: '/order/certificate', query, operation: LIST_ORDERS } as const;
      const response = await send({ ...request, priority: 'listing' }, 'application/json', run);
      return { text: response.body, parse: () => parse(OrderList, response, LIST_ORDERS) };
    },
    info,
    file: (id, run) => ifUsable(download(id, run)),
    linkedOrder: (id, run) => ifVisible(info(id, run)),
    async validation(id, run) {
      const operation = `read the validation of order ${id}`;
      const request = { path: `${pathOf(id)}/validation`, operation };
      return get(OrderValidation, request, run);
    },
    async copies(id, kind, run) {
      const operation = `list the ${kind}s of order ${id}`;
      const request = { path: `${pathOf(id)}/${kind}`, operation };
      return (await get(CopyList, request, run)).certificates;
    },
    domain(id, run) {
      const requested = domains.get(run) ?? new Map<string, Promise<DomainInfo | undefined>>();
      domains.set(run, requested);
      const known = requested.get(id);
      if (known !== undefined) return known;
      const answer = ifVisible(requestDomain(id, run));
      requested.set(id, answer);
      // A failure affects one order only: the next order with the same domain requests it again.
      answer.catch(() => requested.delete(id));
      return answer;
    },
  };
}

function pathOf(id: string): string {
  return `/order/certificate/${encodeURIComponent(id)}`;
}

/** The file is optional: the other documents of the order have all necessary facts. */
async function ifUsable<Document>(
  answer: Promise<Document>,
): Promise<Document | 'refused' | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    if (error.kind === 'forbidden') return 'refused';
    if (error.kind !== 'not-found' && error.kind !== 'invalid-response') throw error;
    return undefined;
  }
}

/** Optional documents are left out if the key cannot read them. */
async function ifVisible<Document>(answer: Promise<Document>): Promise<Document | undefined> {
  try {
    return await answer;
  } catch (error) {
    const hidden =
      error instanceof ProviderError && (error.kind === 'forbidden' || error.kind === 'not-found');
    if (!hidden) throw error;
    return undefined;
  }
}

/**
 * Interprets a status other than 200. An invalid key has status 403 with its own code, not 401.
 * @see https://dev.digicert.com/en/certcentral-apis/services-api/errors.html
 */
export function refusal(
  response: HttpResponse,
  { provider, operation }: ResponseContext,
): ProviderError {
  const { status } = response;
  const codes = errorCodes(response.body);
  const invalidKey = codes.some((code) => covers('access_denied|access_denied_invalid_key', code));
  const code = codes.find((one) => DOCUMENTED.some((known) => covers(known, one)));
  const reported = code === undefined ? `status ${status}` : `status ${status}, ${code}`;
  if (status === 401 || invalidKey) {
    return failure(provider, 'authentication', operation, [
      `DigiCert CertCentral does not accept the API key (${reported})`,
      'Store a valid key in the secret of this account, and check that the key belongs to the configured region',
    ]);
  }
  if (status === 403 || codes.some((one) => covers('access_denied', one))) {
    return failure(provider, 'forbidden', operation, [
      `The API key has no permission to ${operation} (${reported})`,
      'Use a key that has this permission: the restriction "View Only" is sufficient',
    ]);
  }
  if (status === 404) {
    return failure(provider, 'not-found', operation, [
      `DigiCert CertCentral did not find the requested object (${operation}, ${reported})`,
      'It can belong to another account or division. If every request fails like this, check the base URL',
    ]);
  }
  return invalidResponse(provider, operation, reported);
}

/** Prefixes of the codes that an error message may contain; a body must not be quoted. */
const DOCUMENTED = [
  'access_denied',
  'not_found',
  'request_limit_exceeded',
  'invalid_value',
  'missing_value',
  'time_frame_too_long',
] as const;

/** Codes are composite: `|` separates class and detail, `:` separates class and field. */
function covers(prefix: string, code: string): boolean {
  return code === prefix || code.startsWith(`${prefix}|`) || code.startsWith(`${prefix}:`);
}

/** `errors` is an array of `{ code, message }`, or sometimes a single object. */
function errorCodes(body: string): string[] {
  let document: unknown;
  try {
    document = JSON.parse(body);
  } catch {
    return [];
  }
  if (!isObject(document)) return [];
  const { errors } = document;
  return (Array.isArray(errors) ? errors : [errors]).flatMap((error: unknown) =>
    isObject(error) && typeof error['code'] === 'string' && /^[a-z_|:]{1,80}$/.test(error['code'])
      ? [error['code']]
      : [],
  );
}
