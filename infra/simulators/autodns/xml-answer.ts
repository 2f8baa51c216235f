import type { Instant } from '../../../shared/certificates/instant.ts';
import type { Answer } from '../simulated-request.ts';
import { objectType, transactionId } from './json-answer.ts';
import type { Datum, Outcome } from './task.ts';
import type { Rendering } from './json-fields.ts';
import { textOf } from './refusal.ts';
import { PROLOG, free, leaf, parent, writeXml } from './write-xml.ts';
import type { XmlElement, XmlStyle } from './write-xml.ts';
import { xmlCertificate, xmlRow, xmlJobInfo, xmlJobRow, xmlUser } from './xml-certificate.ts';
import type { CertificateView } from './certificate-state.ts';
import type { DomainMessage, Message } from './message-queue.ts';
import { xmlTime } from './wire-time.ts';

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
  const nextToResult = place === 'next-to-result' ? leaf('stid', stid) : undefined;
  const response = parent('response', results, nextToResult);
  return {
    status: 200,
    headers: { 'content-type': 'text/xml;charset=UTF-8' },
    body: PROLOG + writeXml(response, style),
  };
}

const PLACES = ['next-to-result', 'in-result', 'absent'] as const;
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

/** A message of the queue: a job that has ended, or an announcement of the provider. */
function xmlMessage(
  message: Message,
  view: CertificateView | undefined,
  rendering: Rendering,
  style: XmlStyle,
  now: Instant,
): XmlElement {
  const { id, createdAt, stid } = message;
  const { context, contact } = rendering;
  return parent(
    'message',
    leaf('id', id),
    xmlUser('owner', view?.timeline.owner ?? contact.email, context),
    content(),
    leaf('created', xmlTime(createdAt)),
  );

  function content(): XmlElement {
    switch (message.kind) {
      case 'certificate': {
        const { name, jobId, status, action } = message;
        const isDone = status === 'SUCCESS';
        return parent(
          'job',
          view !== undefined && xmlCertificate(view, rendering, style, now),
          leaf('job_id', jobId),
          leaf('action', action),
          jobStatus(isDone ? 'S400101' : 'E400101', isDone, 'certificate', name),
          isDone ? undefined : leaf('nic_response', `The authority has refused ${name}.`),
          leaf('stid', stid),
        );
      }
      case 'domain':
        return parent(
          'job',
          xmlDomain(message, createdAt),
          leaf('job_id', message.jobId),
          jobStatus('S0101', true, 'domain', message.name),
          leaf('stid', stid),
        );
      case 'purge':
        return parent(
          'notify',
          leaf('code', 'MSG01039'),
          parent('object', leaf('type', message.type), leaf('value', message.name)),
        );
    }
  }
}

function jobStatus(code: string, isDone: boolean, type: string, value: string): XmlElement {
  return parent(
    'status',
    leaf('code', code),
    leaf('type', isDone ? 'success' : 'error'),
    parent('object', leaf('type', type), leaf('value', value)),
  );
}

/** Contains booleans as words and as digits in one document, and empty contact elements. */
function xmlDomain({ name, authInfo }: DomainMessage, createdAt: Instant): XmlElement {
  return parent(
    'domain',
    leaf('name', name),
    leaf('ownerc', 100),
    ['a', 'b', 'c', 'd'].map((server) =>
      parent('nserver', leaf('name', `${server}.ns.example.net`)),
    ),
    leaf('authinfo', authInfo),
    leaf('autorenew', 'true'),
    leaf('confirm_order', 1),
    leaf('confirm_owner_consent', 0),
    parent('owner'),
    parent('updater'),
    leaf('created', xmlTime(createdAt)),
  );
}
