import type * as z from 'zod';
import type { certificateStatusChanged } from '../../events/certificate-status-changed.ts';
import type { Draft } from '../draft.ts';
import { formatInstant } from '../words/format-instant.ts';
import { composeValidationsDropped, formatDomains } from './resolved.ts';
import {
  aboutCertificate,
  certificateFacts,
  nameOf,
  formatAccount,
  formatPlace,
} from './about-certificate.ts';

type StatusChanged = z.infer<typeof certificateStatusChanged.detail>;

/**
 * Of all moves between statuses, two are news that nobody else tells: revoked, and rejected. Others are where
 * they end what people were asked for.
 */
export function composeStatusChanged(detail: StatusChanged): Draft | undefined {
  switch (detail.certificate.status) {
    case 'revoked':
      return composeRevoked(detail);
    case 'rejected':
      return composeRejected(detail);
    default:
      return composeValidationsDropped(detail);
  }
}

function composeRevoked({ metadata, certificate }: StatusChanged): Draft {
  const name = nameOf(certificate);
  const { replaced } = certificate;
  return {
    ...aboutCertificate(certificate, metadata),
    type: 'certificate-revoked',
    condition: `revoked:${certificate.id}`,
    severity: replaced ? 'warning' : 'critical',
    headline: `${name} has been revoked`,
    paragraphs: [
      `${formatAccount(certificate)} shows it as revoked; noticed on ${formatInstant(metadata.observedAt)}.`,
      'Clients that check for revocation refuse every connection to a server that presents it; the others follow as they learn of it.',
      replaced
        ? 'Its successor has been issued.'
        : 'No issued successor of it is known. A revocation cannot be taken back.',
    ],
    actions: [
      ...(replaced
        ? []
        : [
            `Find out who revoked it, and why, at ${formatPlace(certificate)}.`,
            'Order a new certificate; with a new key, if the old one may be known to others.',
          ]),
      'Install the new certificate on every server that still presents the revoked one.',
    ],
    facts: certificateFacts(certificate, metadata),
  };
}

function composeRejected({ metadata, certificate, resolves }: StatusChanged): Draft {
  const name = nameOf(certificate);
  return {
    ...aboutCertificate(certificate, metadata),
    type: 'certificate-rejected',
    condition: rejectedCondition(certificate.id),
    severity: 'warning',
    headline: `The order for ${name} has been rejected`,
    paragraphs: [
      `${formatAccount(certificate)} shows it as rejected; noticed on ${formatInstant(metadata.observedAt)}. It will never be issued.`,
      'If it was to renew another certificate, that one still ends on its day, and is watched as before.',
      ...(resolves?.domains === undefined
        ? []
        : [`Nobody has to prove control of ${formatDomains(resolves.domains)} any more for it.`]),
    ],
    actions: [`Read the reason at ${formatPlace(certificate)}.`, 'Cure it, and order again.'],
    facts: certificateFacts(certificate, metadata),
  };
}

/** The same for the same order, whichever way its rejection is learned of. */
export function rejectedCondition(certificateId: string): string {
  return `rejected:${certificateId}`;
}
