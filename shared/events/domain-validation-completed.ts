import { CertificateDetail, ValidationDetail } from './certificate-detail.ts';
import { defineEvent } from './event.ts';
import { Resolution } from './resolution.ts';

/**
 * The provider accepted a domain validation that was pending.
 *
 * @example
 * { "metadata": { … }, "certificate": { … },
 *   "validation": { "domain": "example.com", "state": "valid", "expiresAt": "2027-06-01T00:00:00.000Z", … } }
 */
export const domainValidationCompleted = defineEvent('Domain Validation Completed', 1, {
  certificate: CertificateDetail,
  validation: ValidationDetail,
  resolves: Resolution.optional(),
});
