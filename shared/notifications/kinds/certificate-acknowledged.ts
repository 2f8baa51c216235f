import { certificateAcknowledged as acknowledgedEvent } from '../../events/certificate-acknowledged.ts';
import { outline } from '../outline.ts';
import { aboutCertificate, certificateFacts, nameOf } from '../words/about-certificate.ts';
import { formatDay, formatInstant } from '../words/format-instant.ts';
import { on } from './source.ts';

/** A user acknowledged a certificate. Channels with alerts of their own acknowledge those of its lineage. */
export const certificateAcknowledged = on(acknowledgedEvent, ({ metadata, certificate, until }) =>
  outline(
    { type: 'certificate-acknowledged' },
    {
      ...aboutCertificate(certificate, metadata),
      condition: `acknowledged:${certificate.id}:${metadata.occurredAt}`,
      severity: 'info',
    },
    () => ({
      headline: `${nameOf(certificate)}: acknowledged until ${formatDay(until)}`,
      paragraphs: [
        `The certificate was acknowledged. Its reminders are muted until ${formatInstant(until)}. You still get an alert if it expires, is revoked or is removed.`,
      ],
      actions: [],
      facts: certificateFacts(certificate, metadata),
    }),
  ),
);
