import type { CertificateDetail } from '../../events/certificate-detail.ts';
import type { EventMetadata } from '../../events/event.ts';
import type { Draft } from '../draft.ts';
import type { Notification, NotificationData } from '../notification.ts';
import { defined } from '../../runtime/defined.ts';
import { plain } from '../words/plain.ts';
import { formatInstant } from '../words/format-instant.ts';
import { formatAccount } from '../words/provider-name.ts';
import { listFacts, formatTags, ownerOf } from './list-facts.ts';
import { formatDataAsOf } from './format-facts.ts';

/** A certificate can have hundreds of names; a notification shows the first ones. */
const NAMES_SHOWN = 10;

/** The label of the fact that a certificate is replaced without a new order. */
export const REPLACEMENT = 'Replacement';

/** The common name of a certificate, otherwise its first name, otherwise its key. */
export function nameOf(certificate: CertificateDetail): string {
  return namesOf(certificate)[0] ?? plain(certificate.key);
}

/** `www.example.com`, `www.example.com and example.com`, `www.example.com and 9 more names` */
export function formatSubject(certificate: CertificateDetail): string {
  const [first = nameOf(certificate), second, ...others] = namesOf(certificate);
  if (second === undefined) return first;
  return others.length === 0
    ? `${first} and ${second}`
    : `${first} and ${others.length + 1} more names`;
}

/** Where to find the certificate: `DigiCert account "main", order 112211`, or `ID 571033` if the ID is not an order. */
export function formatPlace(certificate: CertificateDetail): string {
  const { id, orderNumber, provider } = certificate;
  // DigiCert identifies a certificate by its order, and a copy by more than that.
  const isOrder = orderNumber === id || (provider === 'digicert' && /^\d+$/.test(id));
  return `${formatAccount(certificate)}, ${isOrder ? 'order' : 'ID'} ${plain(id)}`;
}

/** The fields that all notifications about a certificate have. */
export function aboutCertificate(
  certificate: CertificateDetail,
  metadata: EventMetadata,
  more: Partial<NotificationData> = {},
): Pick<
  Draft,
  | 'lineage'
  | 'provider'
  | 'account'
  | 'certificate'
  | 'tags'
  | 'occurredAt'
  | 'observedAt'
  | 'data'
  | 'dataAsOf'
  | 'unreachable'
> {
  const { occurredAt, observedAt, dataAsOf, unreachable } = metadata;
  return {
    lineage: certificate.lineage,
    provider: certificate.provider,
    account: certificate.account,
    certificate: certificate.key,
    tags: certificate.tags,
    data: dataOf(certificate, more),
    occurredAt,
    observedAt,
    ...defined({
      dataAsOf: dataAsOf === undefined || dataAsOf >= observedAt ? undefined : dataAsOf,
      unreachable: unreachable === true ? unreachable : undefined,
    }),
  };
}

function dataOf(
  { notAfter, precision, reissueRequired }: CertificateDetail,
  more: Partial<NotificationData>,
): NotificationData {
  return defined({
    notAfter,
    precision,
    reissueRequired: reissueRequired === true ? (true as const) : undefined,
    ...more,
  });
}

/** The data of a certificate, by which users find it in the provider's console. */
export function certificateFacts(
  certificate: CertificateDetail,
  metadata: EventMetadata,
  more: Parameters<typeof listFacts>[0] = [],
): Notification['facts'] {
  const { status, rawStatus, product, serialNumber, notBefore, notAfter, tags } = certificate;
  const { noExpiry } = certificate;
  return listFacts([
    ['Certificate', certificate.key],
    ['Names', formatNames(certificate)],
    ['Status', rawStatus === status ? status : `${status} (${rawStatus})`],
    ['Reason', certificate.revocationReason ?? certificate.failureReason],
    ['Product', product],
    [
      'Console name',
      certificate.displayName === nameOf(certificate) ? undefined : certificate.displayName,
    ],
    ['Order', certificate.orderNumber],
    ['Previous order', certificate.previousOrderNumber],
    ['Order paid until', certificate.orderPaidUntil && formatInstant(certificate.orderPaidUntil)],
    [REPLACEMENT, certificate.reissueRequired === true ? 'reissue in the paid order' : undefined],
    ['Division', certificate.division],
    ['Owner', certificate.owner ?? ownerOf(tags)],
    ['Comment', certificate.comment],
    ['Issuer', certificate.issuer],
    ['Serial number', serialNumber],
    ['Valid from', notBefore && formatInstant(notBefore)],
    ['Expires', noExpiry === true ? 'never (no expiry date)' : notAfter && formatInstant(notAfter)],
    ['Tags', formatTags(tags)],
    ['Detected', formatInstant(metadata.observedAt)],
    ['Data as of', formatDataAsOf(metadata)],
    ...more,
  ]);
}

function formatNames(certificate: CertificateDetail): string {
  const names = namesOf(certificate);
  const more = names.length - NAMES_SHOWN;
  return more > 0 ? `${names.slice(0, NAMES_SHOWN).join(', ')} and ${more} more` : names.join(', ');
}

function namesOf({ commonName, subjectAlternativeNames }: CertificateDetail): string[] {
  return [...new Set([commonName ?? '', ...subjectAlternativeNames])]
    .map((name) => plain(name))
    .filter((name) => name !== '');
}
