import * as z from 'zod/mini';
import { expiredWhileMonitored } from '../certificates/certificate-state.ts';
import type { CertificateState } from '../certificates/certificate-state.ts';
import { certificateKey } from '../certificates/certificate.ts';
import { Instant } from '../certificates/instant.ts';
import { defined } from '../runtime/defined.ts';
import { publishedExpiry } from './certificate-detail.ts';
import { defineCertificateEvent } from './define-event.ts';
import type { CertificateWhen } from './define-event.ts';

/**
 * The successor of a certificate is issued. Reminders about its expiry stop.
 *
 * `recognizedBy`: the `provider` links the two, or the monitor matched them by `names`, because the successor covers
 * all names and expires later. `alerted` is true if the expiry was alerted, was about to be, or has passed.
 * `alertedAt` is when the latest reminder was due, or when an expired certificate was replaced.
 *
 * @example
 * { "metadata": { … }, "certificate": { "key": "digicert/main/112211", "replaced": true, … },
 *   "successor": { "key": "digicert/main/223344" }, "recognizedBy": "provider", "alerted": true }
 */
export const certificateRenewed = defineCertificateEvent({
  detailType: 'Certificate Renewed',
  version: 1,
  fields: {
    successor: z.object({
      key: z.string(),
      name: z.optional(z.string()),
      notAfter: z.optional(Instant),
    }),
    recognizedBy: z.optional(z.enum(['provider', 'names'])),
    alerted: z.optional(z.boolean()),
    alertedAt: z.optional(Instant),
  },
});

export const whenCertificateRenewed: CertificateWhen<typeof certificateRenewed> = (
  previous,
  current,
) => {
  const link = successorOf(current);
  if (link === undefined || previous === undefined) return [];
  const before = successorOf(previous);
  // A provider link that is reported later for the same successor is not a change, and neither is another link.
  if (before?.key === link.key || before?.recognizedBy === 'provider') return [];
  const { recognizedBy } = link;
  const { successor, warnings } = current;
  const expired = expiredWhileMonitored(current);
  return [
    {
      fields: {
        successor: successorDetail(link.key, current),
        recognizedBy,
        // Successors are matched by name only when the expiry is near. A certificate that the initial inventory
        // reported as replaced was not alerted.
        alerted:
          (recognizedBy === 'names' && successor?.inInventory !== true) ||
          warnings.expiry !== undefined ||
          expired,
        // If the certificate has expired, its expiry has resolved the earlier alerts.
        alertedAt: recognizedBy === 'names' && expired ? current.changedAt : warnings.expiry?.dueAt,
      },
    },
  ];
};

interface SuccessorLink {
  readonly key: string;
  readonly recognizedBy: 'provider' | 'names';
}

function successorOf({ certificate, successor }: CertificateState): SuccessorLink | undefined {
  const { renewedBy, successorIssued } = certificate.renewal ?? {};
  if (successorIssued !== true) {
    return successor && { key: successor.key, recognizedBy: 'names' };
  }
  if (renewedBy === undefined) return undefined;
  return { key: certificateKey({ ...certificate, id: renewedBy }), recognizedBy: 'provider' };
}

function successorDetail(key: string, { successor }: CertificateState) {
  const { name, notAfter } = successor?.key === key ? successor : {};
  return { key, ...defined({ name, notAfter: publishedExpiry(notAfter) }) };
}
