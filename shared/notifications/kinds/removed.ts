import { certificateRemoved } from '../../events/certificate-removed.ts';
import { certificateFacts, formatSubject, nameOf } from '../words/about-certificate.ts';
import { formatDay, formatInstant, spanOf } from '../words/format-instant.ts';
import { formatAccount, formatProvider } from '../words/provider-name.ts';
import { NO_REPLACEMENTS } from '../words/renewal-actions.ts';
import { count } from '../words/plain.ts';
import { certificateNotification } from './source.ts';

/**
 * A certificate that servers can still present was removed from its account before its expiry, without a replacement.
 * Expired certificates, and certificates that were never issued, need no alert.
 */
export const removed = certificateNotification({
  type: 'certificate-removed',
  event: certificateRemoved,
  about({ metadata, certificate }) {
    const { status, notAfter, replaced, alsoIn } = certificate;
    // Another entry with the same certificate is still monitored.
    if (alsoIn !== undefined) return undefined;
    const served = status === 'issued' || status === 'revoking';
    if (!served || replaced || notAfter === undefined || notAfter <= metadata.observedAt) {
      return undefined;
    }
    return {
      // The certificate can be listed again, and be removed again.
      condition: `removed:${certificate.id}:${metadata.occurredAt}`,
      severity: 'warning',
    };
  },
  compose({ metadata, certificate }) {
    const { notAfter } = certificate;
    const place = formatAccount(certificate);
    return {
      headline: `${nameOf(certificate)}: removed from ${formatProvider(certificate.provider)}, no longer monitored`,
      paragraphs: [
        `${place} no longer lists the certificate for ${formatSubject(certificate)}, so the monitor no longer watches it. It expires on ${notAfter && formatInstant(notAfter)}, and no issued replacement was found. If a server still presents it, you get no alert before it expires.`,
      ],
      actions: [
        'If it was removed on purpose and no server presents it, no action is needed.',
        `Otherwise search for it in ${place} by the certificate ID below. It may have been moved to another account, or be hidden from the API key of the monitor.`,
        `If a server presents it, replace it before ${notAfter && formatDay(notAfter)}.`,
      ],
      facts: certificateFacts(certificate, metadata),
    };
  },
  composeGroup({ members, place }) {
    const certificates = count(members.length, 'certificate');
    const first = spanOf(members.map(({ certificate }) => certificate.notAfter))?.first;
    const expiry = first === undefined ? '' : ` The earliest expiry is ${formatInstant(first)}.`;
    return {
      headline: `${certificates} removed, no longer monitored, ${place}`,
      paragraphs: [
        `${place} no longer lists ${certificates}, so the monitor no longer watches them.${expiry} ${NO_REPLACEMENTS} If a server still presents one of them, you get no alert before it expires.`,
      ],
      actions: [
        'If they were removed on purpose and no server presents them, no action is needed.',
        `Otherwise search for them in ${place}. They may have been moved to another account, or be hidden from the API key of the monitor.`,
        'If a server presents one of them, replace it before it expires.',
      ],
    };
  },
});
