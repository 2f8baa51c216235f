import type { Instant } from '../../../shared/certificates/instant.ts';
import type { CertificateView } from './certificate-state.ts';
import { csrOf, expireOf, fileOf, serialOf, validationsOf } from './certificate-state.ts';
import { authorityPem } from './certificate.ts';
import type { Rendering } from './json-fields.ts';
import { free, leaf, parent, writeXml } from './write-xml.ts';
import type { XmlElement, XmlStyle } from './write-xml.ts';
import { xmlTime, xmlTimeOfUtcDigits } from './wire-time.ts';
import type { JobView } from './job.ts';

/** The gateway's names of the columns. */
export const XML_KEYS: Readonly<Record<string, string>> = {
  id: 'id',
  name: 'name',
  domain: 'domain',
  order_id: 'orderId',
  product: 'product',
  comment: 'comment',
  certificate_type: 'certificate_type',
  serial_number: 'serialNumber',
  created: 'created',
  updated: 'updated',
  expire: 'expire',
  admin: 'admin',
  technical: 'technical',
  authentication: 'authentication',
};

export function xmlRow(
  view: CertificateView,
  keys: readonly string[],
  rendering: Rendering,
  style: XmlStyle,
  now: Instant,
): XmlElement {
  const wanted = new Set(['id', 'name', ...keys]);
  const fields = XML_FIELDS.filter(([name]) => wanted.has(name));
  const row = parent(
    'certificate',
    fields.flatMap(([, field]) => field(view, rendering, now) ?? []),
  );
  return applyRewrite(row, view.timeline.rewrite.xmlRow, style);
}

export function xmlCertificate(
  view: CertificateView,
  rendering: Rendering,
  style: XmlStyle,
  now: Instant,
): XmlElement {
  const whole = parent(
    'certificate',
    XML_FIELDS.flatMap(([, field]) => field(view, rendering, now) ?? []),
  );
  return applyRewrite(whole, view.timeline.rewrite.xmlInfo, style);
}

/** The element that a `rewrite` returned. */
function applyRewrite(
  element: XmlElement,
  rewrite: ((text: string) => string) | undefined,
  style: XmlStyle,
): XmlElement {
  if (rewrite === undefined) return element;
  return { ...element, written: rewrite(writeXml(element, style)) };
}

type Field = (
  view: CertificateView,
  rendering: Rendering,
  now: Instant,
) => XmlElement | readonly XmlElement[] | undefined;

/** The elements of a certificate, in the order of the vendor's documents. */
const XML_FIELDS: readonly (readonly [name: string, field: Field])[] = [
  ['order_id', ({ current }) => leaf('order_id', current?.orderId)],
  ['technical', ({ timeline }, rendering) => xmlContact('technical', rendering, timeline.owner)],
  ['admin', ({ timeline }, rendering) => xmlContact('admin', rendering, timeline.owner)],
  ['name', ({ timeline }) => leaf('name', timeline.name, 'certificate name')],
  ['lifetime', ({ timeline }) => leaf('lifetime', timeline.months, 'months')],
  ['software', () => leaf('software', 'APACHE2')],
  ['comment', ({ timeline }) => leaf('comment', timeline.comment)],
  ['csr', ({ timeline }) => free('csr', csrOf(timeline.id))],
  ['server', (view) => free('server', fileOf(view)?.trim())],
  ['serial_number', (view) => leaf('serial_number', serialOf(view))],
  ['product', ({ timeline }) => leaf('product', timeline.product)],
  ['sha', ({ current }) => leaf('sha', current === undefined ? 'NOT_SET' : 'SHA2')],
  [
    'expire',
    (view, { modes }) => {
      const time = modes.expireAs === 'utc-digits' ? xmlTimeOfUtcDigits : xmlTime;
      return leaf('expire', expireOf(view, time), 'certificate expire date');
    },
  ],
  ['extension', () => parent('extension')],
  ['certification_authority', (view) => xmlAuthority(view)],
  ['authentication', (view, _rendering, now) => xmlValidations(view, now)],
  ['owner', ({ timeline }, { context }) => xmlUser('owner', timeline.owner, context)],
  ['updater', ({ timeline }, { context }) => xmlUser('updater', timeline.owner, context)],
  ['id', ({ timeline }) => leaf('id', timeline.id, 'certificate id')],
  ['created', ({ timeline }) => leaf('created', xmlTime(timeline.orderedAt))],
  ['updated', ({ updatedAt }) => leaf('updated', xmlTime(updatedAt))],
];

function xmlAuthority(view: CertificateView): XmlElement | undefined {
  if (fileOf(view) === undefined) return undefined;
  const file = free('ca_cert', authorityPem().trim());
  return parent('certification_authority', leaf('ca_type', 'ICA1'), file);
}

/** Each name has a separate sibling element. */
function xmlValidations(view: CertificateView, now: Instant): XmlElement[] {
  const { timeline } = view;
  if (timeline.unreported.includes('authentication')) return [];
  const { method, provisioning } = timeline.authentication;
  return validationsOf(view, now).map(
    ({ dns, fileName, fileContent, approverEmails = [], status }) =>
      parent(
        'authentication',
        leaf('method', method),
        leaf('dns', dns),
        free('file_name', fileName),
        free('file_content', fileContent),
        approverEmails.map((address) => leaf('approver_email', address)),
        leaf('provisioning', provisioning ? 1 : 0),
        leaf('status', status),
      ),
  );
}

export function xmlUser(name: string, user: string, context: number): XmlElement {
  return parent(name, leaf('user', user), leaf('context', context));
}

function xmlContact(name: string, { contact, context }: Rendering, owner: string): XmlElement {
  return parent(
    name,
    leaf('first', contact.firstName),
    leaf('last', contact.lastName),
    leaf('phone', contact.phone),
    leaf('email', contact.email),
    leaf('title', contact.title),
    leaf('organization', contact.organization),
    leaf('address', contact.address),
    leaf('postal_code', contact.postalCode),
    leaf('city', contact.city),
    leaf('country', 'DE'),
    leaf('state', contact.state),
    xmlUser('owner', owner, context),
    leaf('id', contact.id),
  );
}

export function xmlJobRow(job: JobView, rendering: Rendering, style: XmlStyle): XmlElement {
  const row = parent('certificate_job', xmlJob(job, rendering), xmlObject(job, rendering));
  return applyRewrite(row, job.timeline?.rewrite.xmlJob, style);
}

export function xmlJobInfo(
  job: JobView,
  view: CertificateView | undefined,
  rendering: Rendering,
  style: XmlStyle,
  now: Instant,
): XmlElement {
  const certificate = view && xmlCertificate(view, rendering, style, now);
  const isNextToJob = rendering.modes.xmlJobObject === 'next-to-job';
  const whole = parent(
    'certificate_job',
    xmlJob(job, rendering),
    isNextToJob ? xmlObject(job, rendering, certificate) : certificate,
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
  return applyRewrite(whole, job.timeline?.rewrite.xmlJob, style);
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
