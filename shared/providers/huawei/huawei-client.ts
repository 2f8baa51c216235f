import type { HttpRequest, RequestPriority } from '../http/http-client.ts';
import { readJson } from '../http/json-body.ts';
import { documentReader } from '../http/read-document.ts';
import type { ProviderRun } from '../provider.ts';
import { huawei } from './descriptor.ts';
import type { HuaweiAccount } from './descriptor.ts';
import { refusalOf } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { openWayIn } from './way-in.ts';

/** SCM's interface, as far as reading goes. */
export interface HuaweiClient {
  /**
   * One document and the text that it was read from, or the refusal in its place.
   *
   * @throws ProviderError where there is neither
   */
  get(request: HuaweiRequest, run: ProviderRun): Promise<HuaweiAnswer>;
  /** The same by a POST that only reads. */
  post(request: HuaweiRequest & { readonly body: object }, run: ProviderRun): Promise<HuaweiAnswer>;
}

export interface HuaweiRequest {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** In words, for messages: `list certificates`. */
  readonly operation: string;
  readonly priority?: RequestPriority;
}

export type HuaweiAnswer =
  | { readonly document: unknown; readonly text: string }
  | { readonly refusal: Refusal };

export function openHuaweiClient(account: HuaweiAccount): HuaweiClient {
  const send = openWayIn(account);
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

/** What a document says, through its schema. @throws ProviderError `invalid-response` */
export const readDocument = documentReader(huawei.name);
