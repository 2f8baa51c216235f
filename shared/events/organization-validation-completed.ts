import { CertificateDetail } from './certificate-detail.ts';
import { defineEvent } from './event.ts';
import { OrganizationValidationDetail } from './organization-validation-detail.ts';
import { Resolution } from './resolution.ts';

/**
 * An organization validation that was pending is complete, or one that was about to expire was renewed.
 *
 * @example
 * { "metadata": { … }, "certificate": { … },
 *   "organizationValidation": { "type": "ov", "state": "valid", "pendingChecks": [],
 *     "organization": { "id": "12345", "name": "Example Organization" },
 *     "expiresAt": "2027-12-23T08:00:00.000Z" },
 *   "resolves": { "condition": "organization-validation", "since": "2026-11-20T08:00:00.000Z" } }
 */
export const organizationValidationCompleted = defineEvent('Organization Validation Completed', 1, {
  certificate: CertificateDetail,
  organizationValidation: OrganizationValidationDetail,
  resolves: Resolution.optional(),
});
