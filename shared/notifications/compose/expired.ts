import type * as z from 'zod';
import type { certificateExpired } from '../../events/certificate-expired.ts';
import type { Draft } from '../draft.ts';
import { formatDay, formatInstant } from '../words/format-instant.ts';
import { aboutCertificate, certificateFacts, nameOf } from './about-certificate.ts';
import { formatPaidUntil, renewalActions } from './renewal-actions.ts';
import { mayStillCount, formatPrecision } from './format-precision.ts';
import { formatUnreachableFacts } from './format-facts.ts';

/** A certificate that has ended without a successor. */
export function composeExpired({
  metadata,
  certificate,
}: z.infer<typeof certificateExpired.detail>): Draft | undefined {
  if (certificate.replaced) return undefined;
  const name = nameOf(certificate);
  const end = certificate.notAfter ?? metadata.occurredAt;
  const precision = formatPrecision(certificate);
  const uncertain = mayStillCount(certificate, metadata.observedAt);
  return {
    ...aboutCertificate(certificate, metadata),
    type: 'certificate-expired',
    // A certificate of the same lineage may end at the same time.
    condition: `expired:${end}:${certificate.id}`,
    severity: 'critical',
    headline: uncertain
      ? `${name} expires today or has just expired: its end is ${formatDay(end)}`
      : `${name} expired on ${formatDay(end)}`,
    paragraphs: [
      `${uncertain ? 'The end of the certificate is counted as' : 'The certificate ended on'} ${formatInstant(end)}, and no issued successor of it is known.`,
      ...formatPaidUntil(certificate),
      ...(precision === undefined ? [] : [precision]),
      ...formatUnreachableFacts(metadata),
      'Clients refuse every connection to a server that presents it after its end.',
    ],
    actions: renewalActions(certificate),
    facts: certificateFacts(certificate, metadata),
  };
}
