import type { HttpRequest, RequestPriority } from '../http/http-client.ts';
import { readJson } from '../http/json-body.ts';
import { documentReader } from '../http/read-document.ts';
import type { ProviderRun } from '../provider.ts';
import { huawei } from './descriptor.ts';
import type { HuaweiAccount } from './descriptor.ts';
import { refusalOf } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { openAuthentication } from './way-in.ts';

/** The reading part of the SCM API. */
export interface HuaweiClient {
  /**
   * Requests one document, and returns it with its text, or the refusal.
   *
   * @throws ProviderError if there is neither
   */
  get(request: HuaweiRequest, run: ProviderRun): Promise<HuaweiAnswer>;
  /** The same with a POST request that only reads. */
  post(request: HuaweiRequest & { readonly body: object }, run: ProviderRun): Promise<HuaweiAnswer>;
}

export interface HuaweiRequest {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** The operation in words, for messages: `list certificates`. */
  readonly operation: string;
  readonly priority?: RequestPriority;
}

export type HuaweiAnswer =
  | { readonly document: unknown; readonly text: string }
  | { readonly refusal: Refusal };

export function openHuaweiClient(account: HuaweiAccount): HuaweiClient {
  const send = openAuthentication(account);
  async function answerTo(request: HttpRequest, run: ProviderRun): Promise<HuaweiAnswer> {
    const response = await send(request, run);
    if (response.status !== 200) return { refusal: refusalOf(response) };
    const { operation } = request;
    const document = readJson(response, { provider: huawei.name, operation });
    return { document, text: response.body };
  }
  const accept = 'application/json';
  return {
    get: (request, run) => answerTo({ method: 'GET', headers: { accept }, ...request }, run),
    post({ body, ...request }, run) {
      const headers = { accept, 'content-type': 'application/json' };
      const text = JSON.stringify(body);
      return answerTo({ ...request, method: 'POST', headers, body: text, repeatable: true }, run);
    },
  };
}

/** Parses a document with its schema. @throws ProviderError `invalid-response` */
export const readDocument = documentReader(huawei.name);
