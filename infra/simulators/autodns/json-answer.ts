import type { Instant } from '../../../shared/certificates/instant.ts';
import type { Answer } from '../simulated-request.ts';
import { JSON_HEADERS } from '../simulated-request.ts';
import {
  jsonCertificate,
  jsonRow,
  jsonJobInfo,
  jsonJobRow,
  jsonMessage,
} from './json-documents.ts';
import type { Cause, Datum, Outcome } from './task.ts';
import type { Rendering } from './json-fields.ts';
import { textOf } from './refusal.ts';
import { compactDay } from './wire-time.ts';

/** The response of the JSON interface for an outcome. */
export function jsonAnswer(
  outcome: Outcome,
  rendering: Rendering,
  ctid: string | undefined,
  now: Instant,
): Answer {
  const { result, task, text, object, data, causes = [], status = 200 } = outcome;
  const stid = transactionId(rendering.turn, now);
  const words = textOf(text, rendering.modes.language);
  // The response to a confirmation has no `data` field, not an empty one.
  const shown = data?.[0]?.kind === 'confirmed' ? undefined : data;
  const { summary: _waiting, ...bare } = object ?? {};
  const named = shown === undefined && data !== undefined ? bare : object;
  const document = {
    stid,
    ...(ctid === undefined ? {} : { ctid }),
    ...(causes.length === 0 ? {} : { messages: causes.map((cause) => message(cause, words)) }),
    status: { code: `${result}${task}`, text: words, type: TYPES[result] },
    ...(object === undefined || named === undefined
      ? {}
      : { object: { ...named, type: objectType(object.type, rendering) } }),
    ...(shown === undefined
      ? {}
      : { data: shown.map((datum) => jsonDatum(datum, rendering, now)) }),
  };
  return {
    status,
    headers: { ...JSON_HEADERS, 'x-domainrobot-stid': stid },
    body: JSON.stringify(document),
  };
}

const TYPES = { S: 'SUCCESS', N: 'NOTIFY', E: 'ERROR' } as const;

function message({ code, field, value }: Cause, text: string): unknown {
  return { text, messages: [], objects: [{ type: field, value }], code, status: 'ERROR' };
}

function jsonDatum(datum: Datum, rendering: Rendering, now: Instant): unknown {
  switch (datum.kind) {
    case 'row':
      return jsonRow(datum.view, datum.keys, rendering, now);
    case 'certificate':
      return jsonCertificate(datum.view, rendering, now);
    case 'job-row':
      return jsonJobRow(datum.job, rendering);
    case 'job':
      return jsonJobInfo(datum.job, datum.view, rendering, now);
    case 'started':
      return { id: datum.jobId };
    case 'confirmed':
      return undefined;
    case 'message':
      return jsonMessage(datum.message, datum, rendering, now);
    case 'request': {
      const { plain, name, keySize, product } = datum.order;
      const { organization, city, state } = rendering.contact;
      return {
        ...{ plain, name, keySize, countryCode: 'DE', state, city, organization, product },
        authentication: datum.alternatives.map(({ emails, ...rest }) => ({
          ...rest,
          ...(emails === undefined ? {} : { approverEmails: emails }),
        })),
        algorithm: 'RSA',
        signatureHashAlgorithm: 'SHA256',
      };
    }
  }
}

/** The server's transaction id: `20260131-app1-demo-17`. */
export function transactionId(turn: number, now: Instant): string {
  return `${compactDay(now)}-app1-demo-${turn}`;
}

/** The vendor writes the type of an object with or without a capital letter. */
export function objectType(type: string, { modes, turn }: Rendering): string {
  const isCapital =
    modes.objectType === 'in-turns' ? turn % 2 === 0 : modes.objectType === 'Certificate';
  const first = type.slice(0, 1);
  return `${isCapital ? first.toUpperCase() : first.toLowerCase()}${type.slice(1)}`;
}
