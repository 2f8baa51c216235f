import { certificateAcknowledged as acknowledgedEvent } from '../../events/certificate-acknowledged.ts';
import { outline } from '../outline.ts';
import type { Kind } from '../outline.ts';
import { aboutCertificate, certificateFacts, nameOf } from '../words/about-certificate.ts';
import { count } from '../words/plain.ts';
import { formatDay, formatInstant } from '../words/format-instant.ts';
import { on } from './source.ts';

const ACKNOWLEDGED: Kind = {
  type: 'certificate-acknowledged',
  composeGroup: ({ members, place }) => ({
    headline: `${count(members.length, 'certificate')} acknowledged, ${place}`,
    paragraphs: [
      `The reminders of ${count(members.length, 'certificate')} are muted for a time. You still get an alert if one of them expires, is revoked or is removed.`,
    ],
    actions: [],
  }),
};

/** A user acknowledged a certificate. Channels with alerts of their own acknowledge those of its lineage. */
export const certificateAcknowledged = on(acknowledgedEvent, ({ metadata, certificate, until }) =>
  outline(
    ACKNOWLEDGED,
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
