import * as z from 'zod';
import { CertificateDetail } from './certificate-detail.ts';
import { defineEvent } from './event.ts';

/**
 * A certificate was seen for the first time, or again after it had been gone.
 *
 * @example
 * { "metadata": { "id": "digicert/main/112211:1:certificate-discovered", … },
 *   "certificate": { "key": "digicert/main/112211", "status": "issued", "notAfter": "2027-03-01T00:00:00.000Z", … },
 *   "reappeared": false, "baseline": true }
 */
export const certificateDiscovered = defineEvent('Certificate Discovered', 1, {
  certificate: CertificateDetail,
  /** It had been removed before. */
  reappeared: z.boolean(),
  /** Found by the first complete sweep of its account: it was there before the monitor was. */
  initialInventory: z.boolean(),
});
