import type { Instant } from '../../../../shared/certificates/instant.ts';
import type { CertificateView } from './certificate-at.ts';
import type { JobView } from './job-at.ts';
import type { Rendering } from './rendering.ts';
import { leaf, parent } from './write-xml.ts';
import type { XmlElement, XmlStyle } from './write-xml.ts';
import { xmlTime } from './wire-time.ts';
import { lastWord, xmlCertificate, xmlUser } from './xml-certificate.ts';

export function xmlJobRow(job: JobView, { context }: Rendering, style: XmlStyle): XmlElement {
  return lastWord(parent('certificate_job', xmlJob(job, context)), job.life?.rewrite.xmlJob, style);
}

export function xmlJobInfo(
  job: JobView,
  view: CertificateView | undefined,
  rendering: Rendering,
  style: XmlStyle,
  now: Instant,
): XmlElement {
  const whole = parent(
    'certificate_job',
    xmlJob(job, rendering.context),
    view !== undefined && xmlCertificate(view, rendering, style, now),
    job.steps.map(({ step, status, updatedAt }) =>
      parent(
        'authentication',
        leaf('step', step),
        leaf('status', status),
        leaf('updated', xmlTime(updatedAt)),
      ),
    ),
    job.dcvAuth.map(({ domain, status }) =>
      parent('dcv_auth', leaf('domain', domain), leaf('status', status)),
    ),
  );
  return lastWord(whole, job.life?.rewrite.xmlJob, style);
}

function xmlJob(job: JobView, context: number): XmlElement {
  return parent(
    'job',
    leaf('id', job.id),
    xmlUser('owner', job.owner, context),
    xmlUser('updater', job.owner, context),
    leaf('object', job.objectName),
    leaf('status', job.status),
    leaf('sub_status', job.subStatus),
    leaf('created', xmlTime(job.createdAt)),
    leaf('updated', xmlTime(job.updatedAt)),
    leaf('type', job.type),
    leaf('sub_type', job.subType),
    leaf('action', job.action),
    leaf('execution', xmlTime(job.executionAt)),
  );
}
