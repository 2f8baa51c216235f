import type { Instant } from '../../../../shared/certificates/instant.ts';
import type { CertificateView } from './certificate-at.ts';
import { csrOf } from './csr.ts';
import { authorityPem } from './issued-certificate.ts';
import { expireOf, fileOf, serialOf } from './certificate-values.ts';
import { proofsOf } from './proof.ts';
import type { Rendering } from './rendering.ts';
import { free, leaf, parent, writeXml } from './write-xml.ts';
import type { XmlElement, XmlStyle } from './write-xml.ts';
import { xmlTime, xmlTimeOfUtcDigits } from './wire-time.ts';

/** The gateway's names of the columns that may be asked for. */
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
  return lastWord(row, view.life.rewrite.xmlRow, style);
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
  return lastWord(whole, view.life.rewrite.xmlInfo, style);
}

/** The element as somebody wants it to be instead. */
export function lastWord(
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
  ['technical', ({ life }, rendering) => xmlContact('technical', rendering, life.owner)],
  ['admin', ({ life }, rendering) => xmlContact('admin', rendering, life.owner)],
  ['name', ({ life }) => leaf('name', life.name, 'certificate name')],
  ['lifetime', ({ life }) => leaf('lifetime', life.months, 'months')],
  ['software', () => leaf('software', 'APACHE2')],
  ['comment', ({ life }) => leaf('comment', life.comment)],
  ['csr', ({ life }) => free('csr', csrOf(life.id))],
  ['server', (view) => free('server', fileOf(view)?.trim())],
  ['serial_number', (view) => leaf('serial_number', serialOf(view))],
  ['product', ({ life }) => leaf('product', life.product)],
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
  ['authentication', (view, _rendering, now) => xmlProofs(view, now)],
  ['owner', ({ life }, { context }) => xmlUser('owner', life.owner, context)],
  ['updater', ({ life }, { context }) => xmlUser('updater', life.owner, context)],
  ['id', ({ life }) => leaf('id', life.id, 'certificate id')],
  ['created', ({ life }) => leaf('created', xmlTime(life.orderedAt))],
  ['updated', ({ updatedAt }) => leaf('updated', xmlTime(updatedAt))],
];

function xmlAuthority(view: CertificateView): XmlElement | undefined {
  if (fileOf(view) === undefined) return undefined;
  const file = free('ca_cert', authorityPem().trim());
  return parent('certification_authority', leaf('ca_type', 'ICA1'), file);
}

/** Of several names each has an element of its own, one beside the other. */
function xmlProofs(view: CertificateView, now: Instant): XmlElement[] {
  const { life } = view;
  if (life.untold.includes('authentication')) return [];
  const { method, provisioning } = life.authentication;
  return proofsOf(view, now).map(({ dns, fileName, fileContent, approverEmails = [], status }) =>
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
