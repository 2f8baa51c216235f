import * as z from 'zod/mini';
import type { Instant } from '../../certificates/instant.ts';
import type { HttpClient, HttpRequest } from '../http/http-client.ts';
import { readDocument } from '../http/read-response.ts';
import { invalidResponse } from '../provider-error.ts';
import type { ProviderRun } from '../provider.ts';
import type { AutodnsInterface, EndedAction, FoundRows, View } from './api.ts';
import { refusal } from './refusal.ts';
import type { Reported } from './refusal.ts';
import { many, Text } from './schema.ts';
import type { AutodnsSecret, AutodnsSettings } from './settings.ts';
import { jobToJson, messageToJson, toJson } from './xml-to-json.ts';
import { parseXml, writeXml } from './xml.ts';
import type { Element } from './xml.ts';

/** The fields of each row. The gateway has no field for the type of a certificate. */
const CERTIFICATE_KEYS = ['id', 'name', 'product', 'expire', 'created', 'updated', 'order_id'];
const JOB_KEYS = ['type', 'action', 'status', 'sub_status', 'object', 'created', 'updated'];

/** The XML gateway. It returns the same documents as JSON, as far as they exist in XML. */
export function openXmlInterface(
  http: HttpClient,
  settings: AutodnsSettings,
  secret: AutodnsSecret,
): AutodnsInterface {
  const send = openXmlClient(http, settings, secret);

  async function search(query: Query, run: ProviderRun): Promise<FoundRows> {
    const { code, operation, element, view, order, where = [], keys } = query;
    const task: Element[] = [
      [
        'view',
        [
          ['offset', view.offset],
          ['limit', view.limit],
          ['children', settings.children ? 1 : 0],
        ],
      ],
      ...where,
      [
        'order',
        [
          ['key', order],
          ['mode', 'asc'],
        ],
      ],
      ...keys.map((key): Element => ['key', key]),
    ];
    const flags = { single: false, repeatable: true, priority: 'listing' } as const;
    const data = await send({ code, operation, task, ...flags }, run);
    const rows = data[element];
    const total = countIn(data['summary']);
    if (!Array.isArray(rows) && total === undefined) {
      throw invalidResponse(http.provider, operation, 'no list');
    }
    return { rows: Array.isArray(rows) ? rows : [], total };
  }

  async function read(
    { code, operation, name, id }: Single,
    run: ProviderRun,
  ): Promise<Readonly<Record<string, unknown>>> {
    const task: Element[] = [[name, [['id', id]]]];
    return send({ code, operation, task, single: true, repeatable: true }, run);
  }

  const jobIn = (data: Readonly<Record<string, unknown>>, operation: string): unknown => {
    const jobs = data['certificate_job'];
    if (!Array.isArray(jobs)) throw invalidResponse(http.provider, operation, 'no object');
    return jobToJson(jobs[0]);
  };

  return {
    provider: http.provider,
    async searchCertificates(view, run) {
      const found = await search(
        {
          ...{ code: '400105', operation: 'list certificates', element: 'certificate' },
          ...{ view, order: 'id', keys: CERTIFICATE_KEYS },
        },
        run,
      );
      return { ...found, rows: found.rows.map(toJson) };
    },
    async readCertificate(id, run) {
      const operation = `read certificate ${id}`;
      const { certificate } = await read(
        { code: '400104', operation, name: 'certificate', id },
        run,
      );
      if (!Array.isArray(certificate)) {
        throw invalidResponse(http.provider, operation, 'no object');
      }
      return toJson(certificate[0]);
    },
    async searchJobs(view, run) {
      const found = await search(
        {
          ...{ code: '400115', operation: 'list jobs', element: 'certificate_job' },
          ...{ view, order: 'created', keys: JOB_KEYS },
        },
        run,
      );
      return { ...found, rows: found.rows.map(jobToJson) };
    },
    async readJob(id, run) {
      const operation = `read job ${id}`;
      return jobIn(await read({ code: '300114', operation, name: 'job', id }, run), operation);
    },
    async searchJobHistory(action, since, view, run) {
      const found = await search(
        {
          ...{ code: '300135', operation: 'list the job history', element: 'certificate_job' },
          ...{ view, order: 'created', keys: JOB_KEYS, where: endedSince(action, since) },
        },
        run,
      );
      return { ...found, rows: found.rows.map(jobToJson) };
    },
    async readJobHistory(id, run) {
      const operation = `read job ${id} in the history`;
      return jobIn(await read({ code: '300134', operation, name: 'job', id }, run), operation);
    },
    async poll(run) {
      const operation = 'read the next message';
      const { message } = await send(
        { code: '0905', operation, single: false, repeatable: true },
        run,
      );
      return Array.isArray(message) ? messageToJson(message[0]) : undefined;
    },
    async confirm(id, run) {
      const operation = `confirm message ${id}`;
      await send({ code: '0906', operation, task: [['message', [['id', id]]]], single: true }, run);
    },
  };
}

interface Query {
  readonly code: string;
  readonly operation: string;
  /** The name of the row element. */
  readonly element: string;
  readonly keys: readonly string[];
  readonly view: View;
  readonly order: string;
  readonly where?: readonly Element[];
}

interface Single {
  readonly code: string;
  readonly operation: string;
  readonly name: string;
  readonly id: string;
}

/** The digits of the time in UTC, which are one or two hours before Berlin time, so no job is missed. */
function endedSince(action: EndedAction, since: Instant): Element[] {
  const test = (key: string, operator: string, value: string): Element => [
    'and',
    [
      ['key', key],
      ['operator', operator],
      ['value', value],
    ],
  ];
  const digits = since.slice(0, 19).replace('T', ' ');
  return [['where', [test('updated', 'ge', digits), test('action', 'eq', action)]]];
}

function countIn(summary: unknown): number | undefined {
  return typeof summary === 'string' && /^\d{1,9}$/.test(summary) ? Number(summary) : undefined;
}

/**
 * The XML gateway: one address, and one task per request. Returns the content of `data`, which is not validated yet.
 */
type XmlClient = (
  request: XmlRequest,
  run: ProviderRun,
) => Promise<Readonly<Record<string, unknown>>>;

interface XmlRequest extends Pick<HttpRequest, 'operation' | 'priority' | 'repeatable'> {
  /** The number of the task. `0905` has a leading zero. */
  readonly code: string;
  readonly task?: readonly Element[];
  /** Whether the request is about one object. */
  readonly single: boolean;
}

const Status = z.object({ code: Text, type: z.string() });

/** The result of the task. Empty elements are `''`, and the transaction id can be in two places. */
const Answer = z.object({
  response: z.object({
    stid: Text,
    result: z
      .array(
        z.object({
          data: z.catch(z.optional(z.record(z.string(), z.unknown())), undefined),
          stid: Text,
          status: Status,
          msg: many(
            z.object({
              code: Text,
              object: z.catch(z.optional(z.object({ type: Text })), undefined),
            }),
          ),
        }),
      )
      .check(z.minLength(1)),
  }),
});

/** @see https://help.internetx.com/display/APIXMLEN/XML+API+Basics */
function openXmlClient(
  http: HttpClient,
  { context }: Pick<AutodnsSettings, 'context'>,
  { user, password }: AutodnsSecret,
): XmlClient {
  const auth: Element = [
    'auth',
    [
      ['user', user],
      ['password', password],
      ['context', context],
    ],
  ];
  return async ({ code, task = [], single, ...request }, run) => {
    const context = { provider: http.provider, operation: request.operation };
    const response = await http.send(
      {
        ...request,
        ...{ method: 'POST', path: '/' },
        headers: { 'content-type': 'application/xml; charset=utf-8', accept: 'text/xml' },
        body: writeXml(['request', [auth, ['task', [['code', code], ...task]]]]),
      },
      run,
    );
    if (response.status !== 200) {
      throw refusal({ status: response.status, causes: [] }, context, single);
    }
    const parsed = parseXml(response.body);
    if (parsed.kind === 'nonsense')
      throw invalidResponse(context.provider, context.operation, parsed.seen);
    const { response: answer } = readDocument(Answer, parsed.document, context);
    const [result] = answer.result;
    if (result === undefined)
      throw invalidResponse(context.provider, context.operation, 'no result');
    const { status, msg, data = {} } = result;
    if (status.type.toLowerCase() === 'error') {
      const reported: Reported = {
        status: response.status,
        code: status.code,
        stid: result.stid ?? answer.stid,
        causes: msg.map(({ code: cause, object }) => ({ code: cause, field: object?.type })),
      };
      throw refusal(reported, context, single);
    }
    return data;
  };
}
