import type { HttpClient, HttpResponse, RequestPriority } from '../http/http-client.ts';
import { readJson } from '../http/json-body.ts';
import { documentReader } from '../http/read-document.ts';
import type { ProviderRun } from '../provider.ts';
import { digicert } from './descriptor.ts';
import { refusal } from './refusal.ts';

/** The reading part of the Services API. A View Only key is sufficient. */
export interface DigicertClient {
  /**
   * One document.
   *
   * @param operation in words, for messages: `list orders`
   * @throws ProviderError
   */
  get(request: DigicertRequest, run: ProviderRun): Promise<unknown>;
  /** Requests one document and returns its text as well. @throws ProviderError */
  getText(
    request: DigicertRequest,
    run: ProviderRun,
  ): Promise<{ readonly document: unknown; readonly text: string }>;
  /** Downloads a certificate with its chain, as PEM text. @throws ProviderError */
  getFile(request: DigicertRequest, run: ProviderRun): Promise<string>;
}

export interface DigicertRequest {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly operation: string;
  readonly priority?: RequestPriority;
}

export function openDigicertClient(http: HttpClient, apiKey: string): DigicertClient {
  const send = async (
    { query = {}, ...request }: DigicertRequest,
    accept: string,
    run: ProviderRun,
  ): Promise<HttpResponse> => {
    const headers = {
      'x-dc-devkey': apiKey,
      // These headers select the format. Without them the response can be XML, or status 406.
      accept,
      'content-type': 'application/json',
    };
    const response = await http.send({ method: 'GET', query, headers, ...request }, run);
    if (response.status !== 200) throw refusal(response, request.operation);
    return response;
  };
  const getText: DigicertClient['getText'] = async (request, run) => {
    const { operation } = request;
    const response = await send(request, 'application/json', run);
    const document = readJson(response, { provider: digicert.name, operation });
    return { document, text: response.body };
  };
  return {
    getText,
    get: async (request, run) => (await getText(request, run)).document,
    // `*/*` as well, because the content type of this response is not documented.
    getFile: async (request, run) => (await send(request, 'application/x-pem-file, */*', run)).body,
  };
}

/** Parses a document with its schema. @throws ProviderError `invalid-response` */
export const readDocument = documentReader(digicert.name);
