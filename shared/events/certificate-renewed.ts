import * as z from 'zod';
import { CertificateDetail } from './certificate-detail.ts';
import { defineEvent } from './event.ts';
import { Resolution } from './resolution.ts';

/**
 * The successor of a certificate has been issued; the alarms about its end stop.
 *
 * @example
 * { "metadata": { … }, "certificate": { "key": "digicert/main/112211", "replaced": true, … },
 *   "successor": { "key": "digicert/main/223344" } }
 */
export const certificateRenewed = defineEvent('Certificate Renewed', 1, {
  certificate: CertificateDetail,
  successor: z.object({ key: z.string() }),
  resolves: Resolution.optional(),
});
