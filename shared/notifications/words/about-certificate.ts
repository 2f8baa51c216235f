import type { CertificateDetail } from '../../events/certificate-detail.ts';
import type { EventMetadata } from '../../events/event.ts';
import type { Notification, NotificationHeader } from '../notification.ts';
import { defined } from '../../runtime/defined.ts';
import { plain } from './plain.ts';
import { formatUsage } from './usage.ts';
import { formatInstant } from './format-instant.ts';
import { formatAccount } from './provider-name.ts';
import { ownerOf } from '../../certificates/ownership.ts';
import { listFacts, formatTags } from './facts.ts';
import { formatDataAsOf } from './facts.ts';

/** A certificate can have hundreds of names; a notification shows the first ones. */
const NAMES_SHOWN = 10;
const PLACES_SHOWN = 5;

type Named = Pick<CertificateDetail, 'key' | 'commonName' | 'subjectAlternativeNames'>;

/** The common name of a certificate, otherwise its first name, otherwise its key. */
export function nameOf(certificate: Named): string {
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

/** The fields of the header that all notifications about a certificate have. */
export function aboutCertificate(
  certificate: CertificateDetail,
  { occurredAt, observedAt, dataAsOf, unreachable }: EventMetadata,
): Omit<NotificationHeader, 'id' | 'type' | 'condition' | 'severity'> {
  return {
    lineage: certificate.lineage,
    provider: certificate.provider,
    account: certificate.account,
    certificate: certificate.key,
    tags: certificate.tags,
    occurredAt,
    observedAt,
    ...defined({
      formerLineages: certificate.formerLineages,
      dataAsOf: dataAsOf === undefined || dataAsOf >= observedAt ? undefined : dataAsOf,
      unreachable: unreachable === true ? unreachable : undefined,
    }),
  };
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
    ['Also in', certificate.alsoIn && formatPlaces(certificate.alsoIn)],
    ['Names', formatNames(certificate)],
    ['Status', rawStatus === status || rawStatus === '' ? status : `${status} (${rawStatus})`],
    ['Reason', certificate.revocationReason ?? certificate.failureReason],
    ['Product', product],
    ['Used by', formatUsage(certificate)],
    [
      'Console name',
      certificate.displayName === nameOf(certificate) ? undefined : certificate.displayName,
    ],
    ['Order', certificate.orderNumber],
    ['Previous order', certificate.previousOrderNumber],
    ['Order paid until', certificate.orderPaidUntil && formatInstant(certificate.orderPaidUntil)],
    ['Replacement', certificate.reissueRequired === true ? 'reissue in the paid order' : undefined],
    ['Division', certificate.division],
    ['Owner', ownerOf(tags) ?? certificate.owner],
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

/** The other entries with the same certificate; a certificate can be on hundreds of servers. */
function formatPlaces(keys: readonly string[]): string {
  const shown = keys.slice(0, PLACES_SHOWN).map((key) => plain(key));
  const more = keys.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function formatNames(certificate: CertificateDetail): string {
  const names = namesOf(certificate);
  const more = names.length - NAMES_SHOWN;
  return more > 0 ? `${names.slice(0, NAMES_SHOWN).join(', ')} and ${more} more` : names.join(', ');
}

function namesOf({ commonName, subjectAlternativeNames }: Named): string[] {
  return [...new Set([commonName ?? '', ...subjectAlternativeNames])]
    .map((name) => plain(name))
    .filter((name) => name !== '');
}

/** `example.com`, `example.com and example.net`, or the first five domains and how many more. */
export function formatDomains(domains: readonly string[]): string {
  const shown = domains.slice(0, 5).map((domain) => plain(domain));
  const more = domains.length - shown.length;
  const last = more > 0 ? `${more} more` : shown.pop();
  return shown.length === 0 ? (last ?? '') : `${shown.join(', ')} and ${last}`;
}
