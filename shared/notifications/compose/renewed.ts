import type * as z from 'zod';
import type { Instant } from '../../certificates/instant.ts';
import type { certificateRenewed } from '../../events/certificate-renewed.ts';
import type { Draft } from '../draft.ts';
import { plain } from '../words/plain.ts';
import { formatDay, formatInstant } from '../words/format-instant.ts';
import { aboutCertificate, certificateFacts, nameOf } from './about-certificate.ts';
import { resolvesExpiry } from './resolves.ts';

export const RECOGNIZED_BY_NAMES =
  'The provider does not link the two certificates. The monitor matched them because the new one covers all names of the old one and expires later. If servers use both, you still have to renew the old one.';

/** Resolves the alerts about the expiry of a certificate. Without an alert there is nothing to resolve. */
export function composeRenewed({
  metadata,
  certificate,
  successor,
  recognizedBy,
  alerted,
  alertedAt,
}: z.infer<typeof certificateRenewed.detail>): Draft | undefined {
  if (alerted !== true) return undefined;
  const key = plain(successor.key);
  const until = successor.notAfter;
  const { notAfter } = certificate;
  const name = nameOf(certificate);
  const next = successor.name === undefined ? key : `${plain(successor.name)} (${key})`;
  return {
    ...aboutCertificate(
      certificate,
      metadata,
      recognizedBy === 'names' ? { matchedByNames: true } : {},
    ),
    type: 'certificate-renewed',
    // A replacement that was lost and is found again resolves the reminders that were sent in between.
    condition: `replaced:${certificate.id}:${successor.key}:${alertedAt ?? notAfter ?? 'no-expiry'}`,
    severity: 'info',
    headline: `${name} is replaced${until === undefined ? '' : `, valid until ${formatDay(until)}`}`,
    paragraphs: [
      `The certificate for ${name} is replaced by ${next}${until === undefined ? '' : `, valid until ${formatInstant(until)}`}. ${formatExpiry(notAfter, metadata.observedAt)}`,
      recognizedBy === 'names' ? RECOGNIZED_BY_NAMES : 'The provider links the two certificates.',
    ],
    actions: ['Check that every server that used the old certificate presents the new one.'],
    resolves: resolvesExpiry(certificate.id, notAfter),
    facts: certificateFacts(certificate, metadata, [
      ['Replaced by', key],
      ['Valid until', until && formatInstant(until)],
    ]),
  };
}

function formatExpiry(notAfter: Instant | undefined, now: Instant): string {
  if (notAfter === undefined) return 'You get no further reminders for the old one.';
  return notAfter > now
    ? `The old one expires on ${formatInstant(notAfter)}; you get no further reminders for it.`
    : `The old one expired on ${formatInstant(notAfter)}; you get no further alerts for it.`;
}
