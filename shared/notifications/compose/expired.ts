import type * as z from 'zod';
import { millisecondsBetween } from '../../certificates/instant.ts';
import type { certificateExpired } from '../../events/certificate-expired.ts';
import type { Draft } from '../draft.ts';
import { formatDuration } from '../words/format-duration.ts';
import { formatDay, formatInstant } from '../words/format-instant.ts';
import { aboutCertificate, certificateFacts, formatSubject, nameOf } from './about-certificate.ts';
import { formatPaidUntil, renewalActions } from './renewal-actions.ts';
import { canStillBeValid, formatPrecision } from './format-precision.ts';
import { formatUnreachableFacts } from './format-facts.ts';

/** A certificate expired without a replacement. */
export function composeExpired({
  metadata,
  certificate,
}: z.infer<typeof certificateExpired.detail>): Draft | undefined {
  if (certificate.replaced) return undefined;
  const name = nameOf(certificate);
  const expiry = certificate.notAfter ?? metadata.occurredAt;
  const precision = formatPrecision(certificate);
  const uncertain = canStillBeValid(certificate, metadata.observedAt);
  const ago = formatDuration(Math.max(0, millisecondsBetween(expiry, metadata.observedAt)));
  return {
    ...aboutCertificate(certificate, metadata),
    type: 'certificate-expired',
    // A certificate of the same lineage can expire at the same time.
    condition: `expired:${expiry}:${certificate.id}`,
    severity: 'critical',
    headline: uncertain
      ? `${name} expires today or has just expired (${formatDay(expiry)})`
      : `${name} EXPIRED ${ago} ago, clients reject connections`,
    paragraphs: [
      uncertain
        ? `The certificate for ${formatSubject(certificate)} expires today or has just expired: its expiry is assumed to be ${formatInstant(expiry)}. No issued replacement was found. From its expiry, browsers and API clients reject connections.`
        : `The certificate for ${formatSubject(certificate)} expired on ${formatInstant(expiry)}. No issued replacement was found. Browsers and API clients reject connections to every server that presents it.`,
      ...formatPaidUntil(certificate),
      ...(precision === undefined ? [] : [precision]),
      ...formatUnreachableFacts(metadata),
    ],
    actions: renewalActions(certificate),
    facts: certificateFacts(certificate, metadata),
  };
}
