import { CertificateDetail, DaysToExpiry, FoundAtFirst } from './certificate-detail.ts';
import { defineEvent } from './event.ts';

/**
 * The notAfter of a certificate has passed.
 *
 * @example
 * { "metadata": { … }, "certificate": { "status": "expired", "replaced": false, … }, "daysToExpiry": 0 }
 */
export const certificateExpired = defineEvent('Certificate Expired', 1, {
  certificate: CertificateDetail,
  daysToExpiry: DaysToExpiry,
  initialInventory: FoundAtFirst.optional(),
});
