import * as z from 'zod';
import { Instant } from '../certificates/instant.ts';
import { CertificateDetail } from './certificate-detail.ts';
import { defineEvent } from './event.ts';
import { Resolution } from './resolution.ts';

/**
 * The expiry of a certificate became known or changed, because it was issued or reissued.
 *
 * @example
 * { "metadata": { … }, "certificate": { "notAfter": "2027-06-10T00:00:00.000Z", … },
 *   "previous": { "notAfter": "2027-03-01T00:00:00.000Z" } }
 */
export const certificateExpiryChanged = defineEvent('Certificate Expiry Changed', 1, {
  certificate: CertificateDetail,
  previous: z.object({ notAfter: Instant.optional() }),
  resolves: Resolution.optional(),
});
