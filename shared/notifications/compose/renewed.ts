import type * as z from 'zod';
import type { Instant } from '../../certificates/instant.ts';
import type { certificateRenewed } from '../../events/certificate-renewed.ts';
import type { Draft } from '../draft.ts';
import { plain } from '../words/plain.ts';
import { formatDay, formatInstant } from '../words/format-instant.ts';
import { aboutCertificate, certificateFacts, nameOf } from './about-certificate.ts';
import { closesEnd } from './closes.ts';

export const RECOGNIZED_BY_NAMES =
  'No link between the two is known from a provider. The new one is taken for the successor because it is for all names of the old one, and ends later; if both are served side by side, the old one still has to be renewed.';

/** Closes what was said about the end of a certificate. Where nothing was said, there is nothing to close. */
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
  const end = certificate.notAfter;
  const next = successor.name === undefined ? key : `${plain(successor.name)} (${key})`;
  return {
    ...aboutCertificate(certificate, metadata),
    type: 'certificate-renewed',
    // One that was lost and has come back closes the warnings that were given meanwhile.
    condition: `replaced:${certificate.id}:${successor.key}:${alertedAt ?? end ?? 'some-day'}`,
    severity: 'info',
    headline: `${nameOf(certificate)} is replaced${until === undefined ? '' : ` by one that is valid until ${formatDay(until)}`}`,
    paragraphs: [
      `It is replaced by ${next}${until === undefined ? '' : `, valid until ${formatInstant(until)}`}. ${formatEnd(end, metadata.observedAt)}`,
      recognizedBy === 'names' ? RECOGNIZED_BY_NAMES : 'The provider itself links the two.',
    ],
    actions: ['See that every server that presents the old certificate presents the new one.'],
    resolves: closesEnd(certificate.id, end),
    facts: certificateFacts(certificate, metadata, [
      ['Replaced by', key],
      ['Valid until', until && formatInstant(until)],
    ]),
  };
}

/** One that has ended already may have been missed until then: that is for whoever reads it to see. */
function formatEnd(end: Instant | undefined, now: Instant): string {
  if (end === undefined) return 'The warnings about the end of the old one stop.';
  return end > now
    ? `The warnings about the end of the old one, on ${formatInstant(end)}, stop.`
    : `The old one ended on ${formatInstant(end)}; nothing more is said of that.`;
}
