import * as z from 'zod';
import { Instant } from '../certificates/instant.ts';
import { CertificateDetail } from './certificate-detail.ts';
import { defineEvent } from './event.ts';

/**
 * The successor of a certificate has been issued; the alarms about its end stop.
 *
 * `recognizedBy` says who holds it for the successor: `provider`, by a link of its own, or `names`, the monitor itself,
 * because it covers all names and ends later. `alerted` says that the end had been warned of, was about to be, or had
 * come; `alertedAt` when the last warning was due, where there was one, or when one was replaced that had ended already.
 *
 * @example
 * { "metadata": { … }, "certificate": { "key": "digicert/main/112211", "replaced": true, … },
 *   "successor": { "key": "digicert/main/223344" }, "recognizedBy": "provider", "alerted": true }
 */
export const certificateRenewed = defineEvent('Certificate Renewed', 1, {
  certificate: CertificateDetail,
  successor: z.object({
    key: z.string(),
    name: z.string().optional(),
    notAfter: Instant.optional(),
  }),
  recognizedBy: z.enum(['provider', 'names']).optional(),
  alerted: z.boolean().optional(),
  alertedAt: Instant.optional(),
});
