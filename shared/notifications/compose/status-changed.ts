import type * as z from 'zod';
import type { certificateStatusChanged } from '../../events/certificate-status-changed.ts';
import type { Draft } from '../draft.ts';
import { formatInstant } from '../words/format-instant.ts';
import { formatAccount } from '../words/provider-name.ts';
import { composeValidationsDropped, formatDomains } from './resolved.ts';
import {
  aboutCertificate,
  certificateFacts,
  nameOf,
  formatPlace,
  formatSubject,
} from './about-certificate.ts';

type StatusChanged = z.infer<typeof certificateStatusChanged.detail>;

/**
 * Only the statuses revoked and rejected send an alert of their own. Other statuses send a notification if they resolve
 * pending validations.
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
  const { replaced } = certificate;
  return {
    ...aboutCertificate(certificate, metadata),
    type: 'certificate-revoked',
    condition: `revoked:${certificate.id}`,
    severity: replaced ? 'warning' : 'critical',
    headline: `${nameOf(certificate)} is revoked, ${replaced ? 'replacement issued' : 'no replacement found'}`,
    paragraphs: [
      `${formatAccount(certificate)} lists the certificate for ${formatSubject(certificate)} as revoked (detected on ${formatInstant(metadata.observedAt)}). Clients that check for revocation reject connections to every server that presents it; other clients follow.`,
      replaced
        ? 'A replacement has been issued.'
        : 'No issued replacement was found. A revocation cannot be undone.',
    ],
    actions: [
      ...(replaced
        ? []
        : [
            `Find out who revoked the certificate, and why, in ${formatPlace(certificate)}.`,
            'Order a new certificate. Use a new key if the old one may be compromised.',
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
    headline: `${name}: order rejected, certificate will not be issued`,
    paragraphs: [
      `${formatAccount(certificate)} lists the order for ${name} as rejected (detected on ${formatInstant(metadata.observedAt)}). No certificate will be issued from it. If the order was to renew a certificate, that certificate still expires on its date and is monitored as before.`,
      ...(resolves?.domains === undefined
        ? []
        : [
            `Domain validation of ${formatDomains(resolves.domains)} is no longer needed for this order.`,
          ]),
    ],
    actions: [
      `Find the reason in ${formatPlace(certificate)}.`,
      'Fix the cause, and place a new order.',
    ],
    facts: certificateFacts(certificate, metadata),
  };
}

/** The same for the event of the certificate and for a message about it. */
export function rejectedCondition(certificateId: string): string {
  return `rejected:${certificateId}`;
}
