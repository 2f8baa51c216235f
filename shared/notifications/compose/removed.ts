import type * as z from 'zod';
import type { certificateRemoved } from '../../events/certificate-removed.ts';
import type { Draft } from '../draft.ts';
import { formatDay, formatInstant } from '../words/format-instant.ts';
import { formatAccount, formatProvider } from '../words/provider-name.ts';
import { aboutCertificate, certificateFacts, formatSubject, nameOf } from './about-certificate.ts';

type Removed = z.infer<typeof certificateRemoved.detail>;

/**
 * A certificate that servers can still present was removed from its account before its expiry, without a replacement.
 * Expired certificates, and certificates that were never issued, need no alert.
 */
export function composeRemoved({ metadata, certificate }: Removed): Draft | undefined {
  const { status, notAfter, replaced } = certificate;
  const served = status === 'issued' || status === 'revoking';
  if (!served || replaced || notAfter === undefined || notAfter <= metadata.observedAt) {
    return undefined;
  }
  const place = formatAccount(certificate);
  return {
    ...aboutCertificate(certificate, metadata),
    type: 'certificate-removed',
    // The certificate can be listed again, and be removed again.
    condition: `removed:${certificate.id}:${metadata.occurredAt}`,
    severity: 'warning',
    headline: `${nameOf(certificate)}: removed from ${formatProvider(certificate.provider)}, no longer monitored`,
    paragraphs: [
      `${place} no longer lists the certificate for ${formatSubject(certificate)}, so the monitor no longer watches it. It expires on ${formatInstant(notAfter)}, and no issued replacement was found. If a server still presents it, you get no alert before it expires.`,
    ],
    actions: [
      'If it was removed on purpose and no server presents it, no action is needed.',
      `Otherwise search for it in ${place} by the certificate ID below. It may have been moved to another account, or be hidden from the API key of the monitor.`,
      `If a server presents it, replace it before ${formatDay(notAfter)}.`,
    ],
    facts: certificateFacts(certificate, metadata),
  };
}
