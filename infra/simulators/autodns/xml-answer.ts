import type { Instant } from '../../../shared/certificates/instant.ts';
import type { Answer } from '../simulated-request.ts';
import { objectType, transactionId } from './envelope.ts';
import type { Datum, Outcome } from './outcome.ts';
import type { Rendering } from './rendering.ts';
import { textOf } from './texts.ts';
import { PROLOG, free, leaf, parent, writeXml } from './write-xml.ts';
import type { XmlElement, XmlStyle } from './write-xml.ts';
import { xmlCertificate, xmlRow } from './xml-certificate.ts';
import { xmlJobInfo, xmlJobRow } from './xml-job.ts';
import { xmlMessage } from './xml-message.ts';

/** The outcome of one task, with its `ctid`. */
export interface TaskOutcome {
  readonly outcome: Outcome;
  readonly ctid: string | undefined;
}

/** The response of the gateway with the outcomes of all tasks, always with status 200. */
export function xmlAnswer(
  outcomes: readonly TaskOutcome[],
  rendering: Rendering,
  now: Instant,
): Answer {
  const { modes, turn } = rendering;
  const style = {
    cdata: modes.text === 'in-turns' ? turn % 2 === 0 : modes.text === 'cdata',
    comments: modes.comments,
  };
  const stid = transactionId(turn, now);
  const place = modes.stid === 'in-turns' ? PLACES[turn % PLACES.length] : modes.stid;
  const inside = place === 'in-result' ? leaf('stid', stid) : undefined;
  const results = outcomes.map((one) => result(one, inside, rendering, style, now));
  const beside = place === 'beside-result' ? leaf('stid', stid) : undefined;
  const response = parent('response', results, beside);
  return {
    status: 200,
    headers: { 'content-type': 'text/xml;charset=UTF-8' },
    body: PROLOG + writeXml(response, style),
  };
}

const PLACES = ['beside-result', 'in-result', 'nowhere'] as const;
const TYPES = { S: 'success', N: 'notify', E: 'error' } as const;

function result(
  { outcome, ctid }: TaskOutcome,
  stid: XmlElement | undefined,
  rendering: Rendering,
  style: XmlStyle,
  now: Instant,
): XmlElement {
  const { result: letter, task, text, object, data = [], causes = [] } = outcome;
  const words = textOf(text, rendering.modes.language);
  const named = (type: string, value: string) =>
    parent('object', leaf('type', type), leaf('value', value));
  return parent(
    'result',
    parent(
      'data',
      leaf('summary', object?.summary),
      data.map((datum) => xmlDatum(datum, rendering, style, now)),
    ),
    causes.map(({ code, field, value }) =>
      parent(
        'msg',
        leaf('text', words),
        leaf('code', code),
        leaf('type', 'error'),
        named(field, value),
      ),
    ),
    parent(
      'status',
      leaf('code', `${letter}${task}`),
      leaf('text', words),
      leaf('type', TYPES[letter]),
      object?.value === undefined
        ? undefined
        : named(objectType(object.type, rendering), object.value),
    ),
    leaf('ctid', ctid),
    stid,
  );
}

function xmlDatum(
  datum: Datum,
  rendering: Rendering,
  style: XmlStyle,
  now: Instant,
): XmlElement | undefined {
  switch (datum.kind) {
    case 'row':
      return xmlRow(datum.view, datum.keys, rendering, style, now);
    case 'certificate':
      return xmlCertificate(datum.view, rendering, style, now);
    case 'job-row':
      return xmlJobRow(datum.job, rendering, style);
    case 'job':
      return xmlJobInfo(datum.job, datum.view, rendering, style, now);
    case 'started':
      return parent(
        'certificate_job',
        parent('job', leaf('id', datum.jobId), leaf('status', 'RUNNING')),
      );
    case 'message':
      return xmlMessage(datum.message, datum.view, rendering, style, now);
    case 'confirmed':
      return parent('message', leaf('id', datum.id));
    case 'user':
      return parent('auth_session', leaf('hash', datum.sessionId));
    case 'request': {
      const { plain, name, product, keySize } = datum.order;
      const { organization, city, state } = rendering.contact;
      return parent(
        'certificate_request',
        free('plain', plain),
        free('name', name),
        leaf('key_size', keySize),
        leaf('country_code', 'DE'),
        free('state', state),
        free('city', city),
        free('organization', organization),
        leaf('product', product),
        datum.alternatives.map(({ method, dns, fileName, fileContent, emails = [] }) =>
          parent(
            'authentication',
            leaf('method', method),
            leaf('dns', dns),
            free('file_name', fileName),
            free('file_content', fileContent),
            emails.map((address) => leaf('approver_email', address)),
          ),
        ),
        leaf('algorithm', 'RSA'),
        leaf('signature_hash_algorithm', 'SHA256'),
      );
    }
  }
}
