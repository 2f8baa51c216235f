import * as z from 'zod';
import { Instant } from '../certificates/instant.ts';
import { CertificateDetail } from './certificate-detail.ts';
import { defineEvent } from './event.ts';

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
