import type { Instant } from '../../../../shared/certificates/instant.ts';
import type { CertificateView } from './certificate-at.ts';
import { csrOf } from './csr.ts';
import { authorityPem, leafPem } from './issued-certificate.ts';
import { expireOf, serialOf } from './json-certificate.ts';
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
  const fields = xmlFields(view, rendering, now).filter(({ name }) => wanted.has(name));
  return lastWord(parent('certificate', fields), view.life.rewrite.xmlRow, style);
}

export function xmlCertificate(
  view: CertificateView,
  rendering: Rendering,
  style: XmlStyle,
  now: Instant,
): XmlElement {
  const whole = parent('certificate', xmlFields(view, rendering, now));
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

function xmlFields(view: CertificateView, rendering: Rendering, now: Instant): XmlElement[] {
  const { life, current } = view;
  const { untold } = life;
  const { context, modes } = rendering;
  const time = modes.expireAs === 'utc-digits' ? xmlTimeOfUtcDigits : xmlTime;
  const user = (name: string) => xmlUser(name, life.owner, context);
  const file = current === undefined || untold.includes('server') ? undefined : leafPem(current);
  const whole = parent(
    'certificate',
    leaf('order_id', current?.orderId),
    xmlContact('technical', rendering, life.owner),
    xmlContact('admin', rendering, life.owner),
    leaf('name', life.name, 'certificate name'),
    leaf('lifetime', life.months, 'months'),
    leaf('software', 'APACHE2'),
    leaf('comment', life.comment),
    free('csr', csrOf(life.id)),
    free('server', file?.trim()),
    leaf('serial_number', serialOf(view)),
    leaf('product', life.product),
    leaf('sha', current === undefined ? 'NOT_SET' : 'SHA2'),
    leaf('expire', expireOf(view, time), 'certificate expire date'),
    parent('extension'),
    file !== undefined &&
      parent(
        'certification_authority',
        leaf('ca_type', 'ICA1'),
        free('ca_cert', authorityPem().trim()),
      ),
    untold.includes('authentication') ? [] : xmlProofs(view, now),
    user('owner'),
    user('updater'),
    leaf('id', life.id, 'certificate id'),
    leaf('created', xmlTime(life.orderedAt)),
    leaf('updated', xmlTime(view.updatedAt)),
  );
  return typeof whole.content === 'string' ? [] : [...whole.content];
}

/** Of several names each has an element of its own, one beside the other. */
function xmlProofs({ life }: CertificateView, now: Instant): XmlElement[] {
  const { method, provisioning } = life.authentication;
  return proofsOf(life, now).map(({ dns, fileName, fileContent, approverEmails = [], status }) =>
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
