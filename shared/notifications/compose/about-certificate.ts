import type { CertificateDetail } from '../../events/certificate-detail.ts';
import type { EventMetadata } from '../../events/event.ts';
import type { Draft } from '../draft.ts';
import type { Notification } from '../notification.ts';
import { plain } from '../words/plain.ts';
import { formatInstant } from '../words/format-instant.ts';
import { listFacts, formatTags } from './list-facts.ts';
import { formatDataAsOf } from './format-facts.ts';

/** A certificate may carry hundreds of names; a message shows the first of them. */
const NAMES_SHOWN = 10;

/** The label of the fact that says how a certificate is replaced, where a new order is not needed. */
export const REPLACEMENT = 'Replacement';

/** What people call a certificate: its common name, else its first name, else its key. */
export function nameOf(certificate: CertificateDetail): string {
  const { commonName, subjectAlternativeNames, key } = certificate;
  const names = [commonName, ...subjectAlternativeNames].map((name) => plain(name ?? ''));
  return names.find((name) => name !== '') ?? plain(key);
}

/** Where it is kept, in a sentence: `digicert (account main)`. */
export function formatAccount({
  provider,
  account,
}: {
  provider: string;
  account: string;
}): string {
  return `${provider} (account ${account})`;
}

/** Where to look for it there: `digicert (account main), number 112211`. */
export function formatPlace(certificate: CertificateDetail): string {
  return `${formatAccount(certificate)}, number ${plain(certificate.id)}`;
}

/** The part of a notice that is the same whatever happened to the certificate. */
export function aboutCertificate(
  certificate: CertificateDetail,
  metadata: EventMetadata,
): Pick<
  Draft,
  | 'lineage'
  | 'provider'
  | 'account'
  | 'certificate'
  | 'tags'
  | 'occurredAt'
  | 'observedAt'
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
    occurredAt,
    observedAt,
    ...(dataAsOf === undefined || dataAsOf >= observedAt ? {} : { dataAsOf }),
    ...(unreachable === true ? { unreachable } : {}),
  };
}

/** Everything that helps to find the certificate again. */
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
    ['Owner', certificate.owner],
    ['Comment', certificate.comment],
    ['Issuer', certificate.issuer],
    ['Serial number', serialNumber],
    ['Valid from', notBefore && formatInstant(notBefore)],
    ['Ends', noExpiry === true ? 'never (no expiry date)' : notAfter && formatInstant(notAfter)],
    ['Tags', formatTags(tags)],
    ['Noticed', formatInstant(metadata.observedAt)],
    ['Facts as of', formatDataAsOf(metadata)],
    ...more,
  ]);
}

function formatNames({ commonName, subjectAlternativeNames }: CertificateDetail): string {
  const names = [...new Set([commonName ?? '', ...subjectAlternativeNames])]
    .map((name) => plain(name))
    .filter((name) => name !== '');
  const more = names.length - NAMES_SHOWN;
  return more > 0 ? `${names.slice(0, NAMES_SHOWN).join(', ')} and ${more} more` : names.join(', ');
}
