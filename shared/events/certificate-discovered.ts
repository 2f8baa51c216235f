import * as z from 'zod';
import { CertificateDetail } from './certificate-detail.ts';
import { defineEvent } from './event.ts';

/**
 * A provider account lists a certificate for the first time, or again after its removal.
 *
 * @example
 * { "metadata": { "id": "digicert/main/112211:1:certificate-discovered", … },
 *   "certificate": { "key": "digicert/main/112211", "status": "issued", "notAfter": "2027-03-01T00:00:00.000Z", … },
 *   "reappeared": false, "initialInventory": true }
 */
export const certificateDiscovered = defineEvent('Certificate Discovered', 1, {
  certificate: CertificateDetail,
  /** The certificate was removed before. */
  reappeared: z.boolean(),
  /** The first complete sync of the account found it: it existed before the monitor. */
  initialInventory: z.boolean(),
});
