import * as z from 'zod';
import { CertificateStatus } from '../certificates/status.ts';
import { CertificateDetail } from './certificate-detail.ts';
import { defineEvent } from './event.ts';
import { Resolution } from './resolution.ts';

/**
 * The status of a certificate changed.
 *
 * @example
 * { "metadata": { … }, "certificate": { "status": "issued", … },
 *   "previous": { "status": "pending-validation", "rawStatus": "pending" } }
 */
export const certificateStatusChanged = defineEvent('Certificate Status Changed', 1, {
  certificate: CertificateDetail,
  previous: z.object({ status: CertificateStatus, rawStatus: z.string() }),
  resolves: Resolution.optional(),
});
