import * as z from 'zod';
import type { HttpClient, HttpRequest } from '../../http/http-client.ts';
import { readJson } from '../../http/json-body.ts';
import type { ProviderRun } from '../../provider.ts';
import { autodns } from '../descriptor.ts';
import type { AutodnsSecret, AutodnsSettings } from '../descriptor.ts';
import { readDocument } from '../read-document.ts';
import { refusal } from '../refusal.ts';
import type { Reported } from '../refusal.ts';
import { Text, many } from '../wire-values.ts';

/** The JSON API. Every response is an envelope. */
export type JsonClient = (request: JsonRequest, run: ProviderRun) => Promise<Envelope>;

export interface JsonRequest extends Pick<
  HttpRequest,
  'method' | 'path' | 'query' | 'operation' | 'priority' | 'repeatable'
> {
  readonly body?: object;
  /** Whether the request is about one object. */
  readonly single: boolean;
}

/** @see https://help.internetx.com/display/APIXMLEN/JSON+API+Basics */
const Envelope = z.object({
  status: z.object({ code: Text, type: z.string() }),
  object: z
    .object({ summary: z.coerce.number().int().nonnegative().optional().catch(undefined) })
    .optional()
    .catch(undefined),
  /** Absent if there is no data. */
  data: z.array(z.unknown()).nullish(),
});
type Envelope = z.infer<typeof Envelope>;

/** The error part of a response. A refusal can have no document at all. */
const Refused = z.object({
  stid: Text,
  status: z.object({ code: Text }).optional().catch(undefined),
  messages: many(z.object({ code: Text, objects: many(z.object({ type: Text })) })),
});

export function openJsonClient(
  http: HttpClient,
  { context }: Pick<AutodnsSettings, 'context'>,
  { user, password }: AutodnsSecret,
): JsonClient {
  const credentials = Buffer.from(`${user}:${password}`, 'utf8').toString('base64');
  const headers = {
    authorization: `Basic ${credentials}`,
    'x-domainrobot-context': String(context),
    accept: 'application/json',
  };
  return async ({ body, single, ...request }, run) => {
    const { operation } = request;
    const response = await http.send(
      {
        ...request,
        ...(body === undefined
          ? { headers }
          : {
              headers: { ...headers, 'content-type': 'application/json' },
              body: JSON.stringify(body),
            }),
      },
      run,
    );
    if (response.status !== 200) {
      throw refusal(reported(response.status, parse(response.body)), operation, single);
    }
    const document = readJson(response, { provider: autodns.name, operation });
    const envelope = readDocument(Envelope, document, operation);
    if (envelope.status.type.toUpperCase() === 'ERROR') {
      throw refusal(reported(200, document), operation, single);
    }
    return envelope;
  };
}

function reported(status: number, document: unknown): Reported {
  const { data: refused } = Refused.safeParse(document);
  return {
    status,
    code: refused?.status?.code,
    stid: refused?.stid,
    causes: (refused?.messages ?? []).flatMap(({ code, objects }) =>
      objects.length === 0 ? [{ code }] : objects.map(({ type: field }) => ({ code, field })),
    ),
  };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
