import { certificateStatusChanged } from '../../events/certificate-status-changed.ts';
import type { Group } from '../outline.ts';
import {
  certificateFacts,
  formatDomains,
  formatPlace,
  nameOf,
} from '../words/about-certificate.ts';
import { formatInstant } from '../words/format-instant.ts';
import { formatAccount } from '../words/provider-name.ts';
import { count, plain } from '../words/plain.ts';
import { certificateNotification } from './source.ts';

export const rejected = certificateNotification({
  type: 'certificate-rejected',
  event: certificateStatusChanged,
  about({ certificate }) {
    if (certificate.status !== 'rejected') return undefined;
    return { condition: rejectedCondition(certificate.id), severity: 'warning' };
  },
  compose({ metadata, certificate, resolves }) {
    const name = nameOf(certificate);
    return {
      headline: `${name}: order rejected, certificate will not be issued`,
      paragraphs: [
        `${formatAccount(certificate)} lists the order for ${name} as rejected (detected on ${formatInstant(metadata.observedAt)}). No certificate will be issued from it. If the order was to renew a certificate, that certificate still expires on its date and is monitored as before.`,
        ...(certificate.failureReason === undefined
          ? []
          : [`Reason: ${plain(certificate.failureReason)}.`]),
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
  },
  composeGroup({ members, place }: Group) {
    const orders = count(members.length, 'order');
    return {
      headline: `${orders} rejected, certificates will not be issued, ${place}`,
      paragraphs: [
        `${place} lists ${orders} as rejected. No certificates will be issued from them, and their pending validations end. A certificate that one of them was to renew still expires on its date and is monitored as before.`,
      ],
      actions: [
        `Find the reasons in ${place}: so many rejections can have the same cause.`,
        'Fix the cause, and place new orders.',
      ],
    };
  },
});

/** The same for the event of the certificate and for a message about it. */
export function rejectedCondition(certificateId: string): string {
  return `rejected:${certificateId}`;
}
