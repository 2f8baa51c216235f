import type { Instant } from '../../../shared/certificates/instant.ts';
import type { CertificateView } from './certificate-at.ts';
import type { DomainMessage, Message } from './message.ts';
import type { Rendering } from './rendering.ts';
import { leaf, parent } from './write-xml.ts';
import type { XmlElement, XmlStyle } from './write-xml.ts';
import { xmlTime } from './wire-time.ts';
import { xmlCertificate, xmlUser } from './xml-certificate.ts';

/** A message of the queue: a job that has ended, or an announcement of the provider. */
export function xmlMessage(
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
