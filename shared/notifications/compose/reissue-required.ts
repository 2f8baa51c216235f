import type * as z from 'zod';
import type { CertificateDetail } from '../../events/certificate-detail.ts';
import type { certificateReissueRequired } from '../../events/certificate-reissue-required.ts';
import type { Draft } from '../draft.ts';
import { formatProvider } from '../words/provider-name.ts';
import { formatDay } from '../words/format-instant.ts';
import { aboutCertificate, certificateFacts, nameOf } from './about-certificate.ts';
import { formatPaidUntil, renewalActions } from './renewal-actions.ts';

/** The provider asks for a reissue, often long before the first reminder of the expiry. */
export function composeReissueRequired({
  metadata,
  certificate,
}: z.infer<typeof certificateReissueRequired.detail>): Draft | undefined {
  if (certificate.replaced || certificate.acknowledged !== undefined) return undefined;
  const name = nameOf(certificate);
  const { notAfter } = certificate;
  return {
    ...aboutCertificate(certificate, metadata),
    type: 'certificate-reissue-required',
    condition: reissueRequiredCondition(certificate),
    severity: 'warning',
    headline: `${name}: reissue the certificate${notAfter === undefined ? '' : ` before ${formatDay(notAfter)}`}`,
    paragraphs: [
      `${formatProvider(certificate.provider)} reports that the certificate for ${name} must be reissued. If it expires, browsers and API clients will reject connections.`,
      ...formatPaidUntil(certificate),
    ],
    actions: renewalActions(certificate),
    facts: certificateFacts(certificate, metadata),
  };
}

/** The same for the event of the certificate and for a message about it. */
export function reissueRequiredCondition({
  notAfter,
  id,
}: Pick<CertificateDetail, 'notAfter' | 'id'>): string {
  return `reissue-required:${notAfter ?? 'no-expiry'}:${id}`;
}
