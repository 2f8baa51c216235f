import * as z from 'zod/mini';
import { Instant } from '../certificates/instant.ts';
import { publishedExpiry } from './certificate-detail.ts';
import { defineCertificateEvent } from './define-event.ts';
import type { CertificateWhen } from './define-event.ts';
import { resolutionOf, Resolution } from './resolution.ts';

/**
 * The expiry of a certificate became known or changed, because it was issued or reissued.
 *
 * @example
 * { "metadata": { … }, "certificate": { "notAfter": "2027-06-10T00:00:00.000Z", … },
 *   "previous": { "notAfter": "2027-03-01T00:00:00.000Z" } }
 */
export const certificateExpiryChanged = defineCertificateEvent({
  detailType: 'Certificate Expiry Changed',
  version: 1,
  fields: {
    previous: z.object({ notAfter: z.optional(Instant) }),
    resolves: z.optional(Resolution),
  },
});

export const whenCertificateExpiryChanged: CertificateWhen<typeof certificateExpiryChanged> = (
  previous,
  current,
) => {
  const to = current.certificate.validity?.notAfter;
  const from = previous?.certificate.validity?.notAfter;
  if (previous === undefined || to === undefined || to === from) return [];
  // A new expiry that is near as well does not resolve the alert: a reminder is due, and sent within minutes.
  const isNear = current.deadlines.some(
    ({ kind, at }) => kind === 'expiry-reminder' && at <= current.changedAt,
  );
  const isLater = from !== undefined && to > from && !isNear && !current.warnings.expiry;
  const notAfter = publishedExpiry(from);
  return [
    {
      fields: {
        previous: notAfter === undefined ? {} : { notAfter },
        resolves: isLater
          ? resolutionOf('expiry', previous.warnings.expiry?.dueAt, previous)
          : undefined,
      },
    },
  ];
};
