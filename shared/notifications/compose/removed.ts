import type * as z from 'zod';
import type { certificateRemoved } from '../../events/certificate-removed.ts';
import type { Draft } from '../draft.ts';
import { formatDay, formatInstant } from '../words/format-instant.ts';
import {
  aboutCertificate,
  certificateFacts,
  nameOf,
  formatAccount,
  formatPlace,
} from './about-certificate.ts';

type Removed = z.infer<typeof certificateRemoved.detail>;

/**
 * A certificate that may still be served, and that nobody watches any more: it is gone from its account before its
 * end, and no successor of it is known. One that has ended, or was never issued, is missed by nobody.
 */
export function composeRemoved({ metadata, certificate }: Removed): Draft | undefined {
  const { status, notAfter, replaced } = certificate;
  const served = status === 'issued' || status === 'revoking';
  if (!served || replaced || notAfter === undefined || notAfter <= metadata.observedAt) {
    return undefined;
  }
  return {
    ...aboutCertificate(certificate, metadata),
    type: 'certificate-removed',
    // It may come back, and go again.
    condition: `removed:${certificate.id}:${metadata.occurredAt}`,
    severity: 'warning',
    headline: `${nameOf(certificate)} is gone from ${certificate.provider}, and no longer watched`,
    paragraphs: [
      `${formatAccount(certificate)} no longer shows the certificate. It ends on ${formatInstant(notAfter)}, and no issued successor of it is known.`,
      'If a server still presents it, nobody will be told of its end.',
    ],
    actions: [
      'If it was taken away on purpose and is served nowhere, nothing is to be done.',
      `Otherwise look for it at ${formatPlace(certificate)}: it may have been moved to another account, or hidden from the key that this monitor uses.`,
      `If a server presents it, replace it there before ${formatDay(notAfter)}.`,
    ],
    facts: certificateFacts(certificate, metadata),
  };
}
