import type { Instant } from '../../../shared/certificates/instant.ts';
import type { Answer } from '../simulated-request.ts';
import { JSON_HEADERS } from '../simulated-request.ts';
import { jsonCertificate, jsonRow } from './json-certificate.ts';
import { jsonJobInfo, jsonJobRow } from './json-job.ts';
import { jsonMessage } from './json-message.ts';
import { objectType, transactionId } from './envelope.ts';
import type { Cause, Datum, Outcome } from './outcome.ts';
import type { Rendering } from './rendering.ts';
import { textOf } from './texts.ts';

/** The response of the JSON interface for an outcome. */
export function jsonAnswer(
  outcome: Outcome,
  rendering: Rendering,
  ctid: string | undefined,
  now: Instant,
): Answer {
  const { result, task, text, object, data, causes = [], status = 200, headers = {} } = outcome;
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
    headers: { ...JSON_HEADERS, 'x-domainrobot-stid': stid, ...headers },
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
    case 'user':
      return { user: datum.user, context: rendering.context };
  }
}
