import { CertificateDetail, DaysToExpiry, FoundAtFirst } from './certificate-detail.ts';
import { defineEvent } from './event.ts';
import { OrganizationValidationDetail } from './organization-validation-detail.ts';

/**
 * An organization validation expires soon, and before its certificate does: the renewal waits until the organization is
 * validated again, which can take days. `daysToExpiry` counts to the expiry of the validation.
 *
 * @example
 * { "metadata": { … }, "certificate": { … },
 *   "organizationValidation": { "type": "ov", "state": "valid",
 *     "organization": { "id": "12345", "name": "Example Organization" },
 *     "expiresAt": "2027-02-01T00:00:00.000Z" },
 *   "daysToExpiry": 14 }
 */
export const organizationValidationExpiring = defineEvent('Organization Validation Expiring', 1, {
  certificate: CertificateDetail,
  organizationValidation: OrganizationValidationDetail,
  daysToExpiry: DaysToExpiry,
  initialInventory: FoundAtFirst.optional(),
});
