import * as z from 'zod/mini';
import type { Instant } from '../../certificates/instant.ts';
import type { HttpClient, HttpRequest } from '../http/http-client.ts';
import { readDocument, readJson } from '../http/read-response.ts';
import { invalidResponse } from '../provider-error.ts';
import type { ProviderRun } from '../provider.ts';
import type { AutodnsInterface, FoundRows, View } from './api.ts';
import { refusal } from './refusal.ts';
import type { Reported } from './refusal.ts';
import { many, Text } from './schema.ts';
import type { AutodnsSecret, AutodnsSettings } from './settings.ts';

/**
 * The fields of each row. Without them a row contains only its name, and the request body cannot select fields.
 * @see https://github.com/InterNetX/domainrobot-api
 */
const CERTIFICATE_KEYS = [
  'id',
  'name',
  'product',
  'certificate_type',
  'expire',
  'created',
  'updated',
  'orderId',
];
const JOB_KEYS = ['type', 'action', 'status', 'subStatus', 'object', 'created', 'updated'];

/** The JSON API, also known as Domainrobot. */
export function openJsonInterface(
  http: HttpClient,
  settings: AutodnsSettings,
  secret: AutodnsSecret,
): AutodnsInterface {
  const send = openJsonClient(http, settings, secret);

  async function search(path: string, query: Query, run: ProviderRun): Promise<FoundRows> {
    const { operation, keys, view, order, filters = [] } = query;
    const body = {
      filters,
      view: { ...view, children: settings.children },
      orders: [{ key: order, type: 'ASC' }],
    };
    const { data, object } = await send(
      {
        ...{ method: 'POST', path, body, operation, single: false },
        query: new URLSearchParams(keys.map((key): [string, string] => ['keys[]', key])),
        ...{ repeatable: true, priority: 'listing' },
      },
      run,
    );
    const total = object?.summary;
    if (!Array.isArray(data) && total === undefined) {
      throw invalidResponse(http.provider, operation, 'no list');
    }
    return { rows: data ?? [], total };
  }

  async function read(path: string, operation: string, run: ProviderRun): Promise<unknown> {
    const { data } = await send({ method: 'GET', path, operation, single: true }, run);
    if (data?.[0] === undefined) throw invalidResponse(http.provider, operation, 'no object');
    return data[0];
  }

  return {
    provider: http.provider,
    searchCertificates: (view, run) =>
      search(
        '/certificate/_search',
        { operation: 'list certificates', keys: CERTIFICATE_KEYS, view, order: 'id' },
        run,
      ),
    readCertificate: (id, run) =>
      read(`/certificate/${encodeURIComponent(id)}`, `read certificate ${id}`, run),
    searchJobs: (view, run) =>
      search(
        '/job/_search',
        { operation: 'list jobs', keys: JOB_KEYS, view, order: 'created' },
        run,
      ),
    readJob: (id, run) => read(`/job/${encodeURIComponent(id)}`, `read job ${id}`, run),
    searchJobHistory: (action, since, view, run) =>
      search(
        '/job/history/_search',
        {
          operation: 'list the job history',
          ...{ keys: JOB_KEYS, view, order: 'created' },
          filters: [
            { key: 'updated', operator: 'GREATER_EQUAL', value: timeOf(since) },
            // Some documents of the vendor have actions in capitals.
            { key: 'action', operator: 'ILIKE', value: action, link: 'AND' },
          ],
        },
        run,
      ),
    readJobHistory: (id, run) =>
      read(`/job/history/${encodeURIComponent(id)}`, `read job ${id} in the history`, run),
    async poll(run) {
      const operation = 'read the next message';
      const { data } = await send({ method: 'GET', path: '/poll', operation, single: false }, run);
      return data?.[0];
    },
    async confirm(id, run) {
      const path = `/poll/${encodeURIComponent(id)}`;
      await send({ method: 'PUT', path, operation: `confirm message ${id}`, single: true }, run);
    },
  };
}

interface Query {
  readonly operation: string;
  readonly keys: readonly string[];
  readonly view: View;
  readonly order: string;
  readonly filters?: readonly object[];
}

/** The time format of the API, with an offset without a colon: `2026-01-31T00:00:00.000+0000`. */
function timeOf(instant: Instant): string {
  return instant.replace('Z', '+0000');
}

/** The JSON API. Every response is an envelope. */
type JsonClient = (request: JsonRequest, run: ProviderRun) => Promise<Envelope>;

interface JsonRequest extends Pick<
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
  object: z.catch(
    z.optional(
      z.object({
        summary: z.catch(z.optional(z.coerce.number().check(z.int(), z.nonnegative())), undefined),
      }),
    ),
    undefined,
  ),
  /** Absent if there is no data. */
  data: z.nullish(z.array(z.unknown())),
});
type Envelope = z.infer<typeof Envelope>;

/** The error part of a response. A refusal can have no document at all. */
const Refused = z.object({
  stid: Text,
  status: z.catch(z.optional(z.object({ code: Text })), undefined),
  messages: many(z.object({ code: Text, objects: many(z.object({ type: Text })) })),
});

function openJsonClient(
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
    const context = { provider: http.provider, operation: request.operation };
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
      throw refusal(reported(response.status, parse(response.body)), context, single);
    }
    const document = readJson(response, context);
    const envelope = readDocument(Envelope, document, context);
    if (envelope.status.type.toUpperCase() === 'ERROR') {
      throw refusal(reported(200, document), context, single);
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
