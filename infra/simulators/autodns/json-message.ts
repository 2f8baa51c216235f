import type { Instant } from '../../../shared/certificates/instant.ts';
import type { CertificateView } from './certificate-at.ts';
import type { JobView } from './job-at.ts';
import { jsonCertificate } from './json-certificate.ts';
import { jsonJob } from './json-job.ts';
import type { Message } from './message.ts';
import type { Rendering } from './rendering.ts';
import { jsonTime } from './wire-time.ts';

/** A message of the queue: a completed job, or a change without a job. */
export function jsonMessage(
  message: Message,
  about: { readonly view: CertificateView | undefined; readonly job: JobView | undefined },
  rendering: Rendering,
  now: Instant,
): unknown {
  const { id, createdAt, stid } = message;
  const created = jsonTime(createdAt);
  switch (message.kind) {
    case 'certificate': {
      const { jobId, name, action, status } = message;
      const { view, job } = about;
      const fields = { status, action, id: jobId };
      const rest = { created, updated: created, execution: created, type: 'ssl' };
      const known = job === undefined ? rest : jsonJob(job, rendering);
      const data = view === undefined ? {} : { data: jsonCertificate(view, rendering, now) };
      return {
        id,
        job: { ...known, ...fields },
        stid,
        object: { type: 'Certificate', value: name, ...data },
        ...(status === 'SUCCESS' ? {} : { messages: [failure(name)] }),
      };
    }
    case 'domain': {
      const { name, jobId, authInfo } = message;
      const { email, phone } = rendering.contact;
      const domain = { name, authinfo: authInfo, ownerc: { email, phone }, created };
      return {
        id,
        job: {
          created,
          updated: created,
          status: 'SUCCESS',
          id: jobId,
          type: 'domain',
          action: 'create',
        },
        stid,
        object: { type: 'Domain', value: name, data: domain },
      };
    }
    case 'purge': {
      const { type, name } = message;
      // The message has no object and no transaction ID: both are inside the vendor's element, or absent.
      return {
        id,
        created,
        owner: { context: rendering.context, user: rendering.contact.email },
        notify: { code: 'MSG01039', text: `${type} ${name}`, object: { type, value: name } },
      };
    }
  }
}

function failure(name: string): unknown {
  return {
    text: `The authority has refused ${name}.`,
    code: 'EF01099',
    status: 'ERROR',
    objects: [{ type: 'certificate', value: name }],
    messages: [],
  };
}
