import type {
  HttpClient,
  HttpRequest,
} from '../../../../../../shared/providers/http/http-client.ts';
import { readJson } from '../../../../../../shared/providers/http/json-body.ts';
import { documentReader } from '../../../../../../shared/providers/http/read-document.ts';
import type { ProviderRun } from '../../../../../../shared/providers/provider.ts';
import { exampleVendor } from './descriptor.ts';
import { refusal } from './refusal.ts';

/** The interface, as far as reading goes. */
export interface ExampleVendorClient {
  /** One document, and the text that it was read from. @throws ProviderError */
  get(
    request: Pick<HttpRequest, 'path' | 'query' | 'operation' | 'priority'>,
    run: ProviderRun,
  ): Promise<{ readonly document: unknown; readonly text: string }>;
}

export function openExampleVendorClient(http: HttpClient, apiKey: string): ExampleVendorClient {
  const headers = { 'x-api-key': apiKey, accept: 'application/json' };
  return {
    async get(request, run) {
      const { operation } = request;
      const response = await http.send({ method: 'GET', headers, ...request }, run);
      if (response.status !== 200) throw refusal(response.status, operation);
      const document = readJson(response, { provider: exampleVendor.name, operation });
      return { document, text: response.body };
    },
  };
}

/** What a document says, through its schema. @throws ProviderError `invalid-response` */
export const readDocument = documentReader(exampleVendor.name);
