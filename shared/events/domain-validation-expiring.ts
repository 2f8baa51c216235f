import { CertificateDetail, DaysToExpiry, ValidationDetail } from './certificate-detail.ts';
import { defineEvent } from './event.ts';

/**
 * A domain validation expires soon, and before its certificate does: the next issuance waits for a new validation.
 * `daysToExpiry` counts to the expiry of the validation.
 *
 * @example
 * { "metadata": { … }, "certificate": { … },
 *   "validation": { "domain": "example.com", "state": "valid", "expiresAt": "2027-02-01T00:00:00.000Z", … },
 *   "daysToExpiry": 14 }
 */
export const domainValidationExpiring = defineEvent('Domain Validation Expiring', 1, {
  certificate: CertificateDetail,
  validation: ValidationDetail,
  daysToExpiry: DaysToExpiry,
});
