import type { Instant } from '../../../shared/certificates/instant.ts';
import type { CertificateView } from './certificate-at.ts';
import type { JobView } from './job-at.ts';
import type { Rendering } from './rendering.ts';
import { free, leaf, parent } from './write-xml.ts';
import type { XmlElement, XmlStyle } from './write-xml.ts';
import { xmlTime } from './wire-time.ts';
import { lastWord, xmlCertificate, xmlUser } from './xml-certificate.ts';

export function xmlJobRow(job: JobView, rendering: Rendering, style: XmlStyle): XmlElement {
  const row = parent('certificate_job', xmlJob(job, rendering), xmlObject(job, rendering));
  return lastWord(row, job.timeline?.rewrite.xmlJob, style);
}

export function xmlJobInfo(
  job: JobView,
  view: CertificateView | undefined,
  rendering: Rendering,
  style: XmlStyle,
  now: Instant,
): XmlElement {
  const certificate = view && xmlCertificate(view, rendering, style, now);
  const isBeside = rendering.modes.xmlJobObject === 'beside-job';
  const whole = parent(
    'certificate_job',
    xmlJob(job, rendering),
    isBeside ? xmlObject(job, rendering, certificate) : certificate,
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
    job.notices.map((notice) => free('notices', notice)),
  );
  return lastWord(whole, job.timeline?.rewrite.xmlJob, style);
}

/** The object next to a job, as in JSON. */
function xmlObject(
  { type, objectName }: JobView,
  { modes }: Rendering,
  certificate?: XmlElement,
): XmlElement | undefined {
  if (modes.xmlJobObject === 'in-job') return undefined;
  return parent(
    'object',
    leaf('type', type === 'ssl' ? 'Certificate' : 'Domain'),
    leaf('value', objectName),
    certificate &&
      (certificate.written === undefined
        ? { ...certificate, name: 'data' }
        : parent('data', certificate)),
  );
}

function xmlJob(job: JobView, { context, modes }: Rendering): XmlElement {
  return parent(
    'job',
    leaf('id', job.id),
    xmlUser('owner', job.owner, context),
    xmlUser('updater', job.owner, context),
    modes.xmlJobObject === 'in-job' && leaf('object', job.objectName),
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
