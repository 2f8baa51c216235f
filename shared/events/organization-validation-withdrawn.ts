import { CertificateDetail } from './certificate-detail.ts';
import { defineEvent } from './event.ts';
import { OrganizationValidationDetail } from './organization-validation-detail.ts';
import { Resolution } from './resolution.ts';

/**
 * A certificate no longer waits for the validation of its organization, which was not completed: its order was cancelled,
 * rejected or removed, or a change to it was. Other orders of the organization can still wait for it.
 *
 * @example
 * { "metadata": { … }, "certificate": { "status": "cancelled", … },
 *   "organizationValidation": { "type": "ov", "state": "pending",
 *     "organization": { "id": "12345", "name": "Example Organization" } },
 *   "resolves": { "condition": "organization-validation", "since": "2026-11-20T08:00:00.000Z" } }
 */
export const organizationValidationWithdrawn = defineEvent('Organization Validation Withdrawn', 1, {
  certificate: CertificateDetail,
  organizationValidation: OrganizationValidationDetail,
  resolves: Resolution.optional(),
});
