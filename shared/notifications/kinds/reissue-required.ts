import type { CertificateDetail } from '../../events/certificate-detail.ts';
import { certificateReissueRequired } from '../../events/certificate-reissue-required.ts';
import type { Group } from '../outline.ts';
import { certificateFacts, nameOf } from '../words/about-certificate.ts';
import { formatDay, formatInstant, spanOf } from '../words/format-instant.ts';
import { formatProvider } from '../words/provider-name.ts';
import { formatPaidUntil, renewalActions, renewAllActions } from '../words/renewal-actions.ts';
import { count } from '../words/plain.ts';
import { certificateNotification } from './source.ts';

type ToReissue = Pick<
  CertificateDetail,
  'key' | 'commonName' | 'subjectAlternativeNames' | 'notAfter' | 'reissueRequired'
>;

/** The provider asks for a reissue, often long before the first reminder of the expiry. */
export const reissueRequired = certificateNotification({
  type: 'certificate-reissue-required',
  event: certificateReissueRequired,
  about({ certificate }) {
    if (certificate.replaced || certificate.acknowledged !== undefined) return undefined;
    return { condition: reissueRequiredCondition(certificate), severity: 'warning' };
  },
  compose({ metadata, certificate }) {
    const { headline, paragraph } = reissueRequiredWords(certificate, nameOf(certificate));
    return {
      headline,
      paragraphs: [paragraph, ...formatPaidUntil(certificate)],
      actions: renewalActions(certificate),
      facts: certificateFacts(certificate, metadata),
    };
  },
  composeGroup({ members, place }: Group<{ readonly certificate: ToReissue }>) {
    const certificates = count(members.length, 'certificate');
    const all = members.map(({ certificate }) => certificate);
    const first = spanOf(all.map(({ notAfter }) => notAfter))?.first;
    const before = first === undefined ? '' : ` before ${formatDay(first)}`;
    const expiry = first === undefined ? '' : ` The earliest expiry is ${formatInstant(first)}.`;
    return {
      headline: `${certificates}: reissue the certificates${before}, ${place}`,
      paragraphs: [
        `${certificates} in ${place} must be reissued.${expiry} If they expire, browsers and API clients will reject connections.`,
        'Their orders are paid beyond the expiry of the certificates. Reissue the certificates; do not buy new ones.',
      ],
      actions: renewAllActions(all, place),
    };
  },
});

/** The same for the event of the certificate and for a message about it. */
export function reissueRequiredCondition({
  notAfter,
  id,
}: Pick<CertificateDetail, 'notAfter' | 'id'>): string {
  return `reissue-required:${notAfter ?? 'no-expiry'}:${id}`;
}

/** The same for the event of the certificate and for a message about it. */
export function reissueRequiredWords(
  { provider, notAfter }: Pick<CertificateDetail, 'provider' | 'notAfter'>,
  name: string,
) {
  return {
    headline: `${name}: reissue the certificate${notAfter === undefined ? '' : ` before ${formatDay(notAfter)}`}`,
    paragraph: `${formatProvider(provider)} reports that the certificate for ${name} must be reissued. If it expires, browsers and API clients will reject connections.`,
  };
}
