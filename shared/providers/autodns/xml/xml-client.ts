import * as z from 'zod';
import { invalidResponse } from '../../http/invalid-response.ts';
import type { HttpClient, HttpRequest } from '../../http/http-client.ts';
import type { ProviderRun } from '../../provider.ts';
import { autodns } from '../descriptor.ts';
import type { AutodnsSecret, AutodnsSettings } from '../descriptor.ts';
import { readDocument } from '../read-document.ts';
import { refusal } from '../refusal.ts';
import type { Reported } from '../refusal.ts';
import { Text, many } from '../wire-values.ts';
import { parseXml } from './parse-xml.ts';
import { writeXml } from './write-xml.ts';
import type { Element } from './write-xml.ts';

/**
 * The XML gateway: one address, and one task per request. Returns the content of `data`, which is not validated yet.
 */
export type XmlClient = (
  request: XmlRequest,
  run: ProviderRun,
) => Promise<Readonly<Record<string, unknown>>>;

export interface XmlRequest extends Pick<HttpRequest, 'operation' | 'priority' | 'repeatable'> {
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
          data: z.record(z.string(), z.unknown()).optional().catch(undefined),
          stid: Text,
          status: Status,
          msg: many(
            z.object({
              code: Text,
              object: z.object({ type: Text }).optional().catch(undefined),
            }),
          ),
        }),
      )
      .min(1),
  }),
});

/** @see https://help.internetx.com/display/APIXMLEN/XML+API+Basics */
export function openXmlClient(
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
    const { operation } = request;
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
      throw refusal({ status: response.status, causes: [] }, operation, single);
    }
    const parsed = parseXml(response.body);
    if (parsed.kind === 'nonsense') throw invalidResponse(autodns.name, operation, parsed.seen);
    const { response: answer } = readDocument(Answer, parsed.document, operation);
    const [result] = answer.result;
    if (result === undefined) throw invalidResponse(autodns.name, operation, 'no result');
    const { status, msg, data = {} } = result;
    if (status.type.toLowerCase() === 'error') {
      const reported: Reported = {
        status: response.status,
        code: status.code,
        stid: result.stid ?? answer.stid,
        causes: msg.map(({ code: cause, object }) => ({ code: cause, field: object?.type })),
      };
      throw refusal(reported, operation, single);
    }
    return data;
  };
}
