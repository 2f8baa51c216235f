import type { HttpClient, RequestPriority } from '../http/http-client.ts';
import { readJson } from '../http/json-body.ts';
import { documentReader } from '../http/read-document.ts';
import type { ProviderRun } from '../provider.ts';
import { digicert } from './descriptor.ts';
import { refusal } from './refusal.ts';

/** The Services API, as far as reading goes: a key that may only view can do no more. */
export interface DigicertClient {
  /**
   * One document.
   *
   * @param operation in words, for messages: `list orders`
   * @throws ProviderError
   */
  get(request: DigicertRequest, run: ProviderRun): Promise<unknown>;
  /** One document, and the text that it was read from. @throws ProviderError */
  getText(
    request: DigicertRequest,
    run: ProviderRun,
  ): Promise<{ readonly document: unknown; readonly text: string }>;
}

export interface DigicertRequest {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly operation: string;
  readonly priority?: RequestPriority;
}

export function openDigicertClient(http: HttpClient, apiKey: string): DigicertClient {
  const headers = {
    'x-dc-devkey': apiKey,
    // The format of the answer follows from these; without them it may be XML, or status 406.
    accept: 'application/json',
    'content-type': 'application/json',
  };
  const getText: DigicertClient['getText'] = async ({ query = {}, ...request }, run) => {
    const { operation } = request;
    const response = await http.send({ method: 'GET', query, headers, ...request }, run);
    if (response.status !== 200) throw refusal(response, operation);
    const document = readJson(response, { provider: digicert.name, operation });
    return { document, text: response.body };
  };
  return { getText, get: async (request, run) => (await getText(request, run)).document };
}

/** What a document says, through its schema. @throws ProviderError `bad-response` */
export const readDocument = documentReader(digicert.name);
