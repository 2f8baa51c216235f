import * as z from 'zod';
import { OrganizationCheck } from '../certificates/organization-validation.ts';
import { ValidationState } from '../certificates/validation.ts';
import { CertificateDetail } from './certificate-detail.ts';
import { defineEvent } from './event.ts';
import { OrganizationValidationDetail } from './organization-validation-detail.ts';
import { PendingDetail } from './pending-detail.ts';

/**
 * A certificate is not issued until the certification authority has validated its organization. Published for each order
 * that waits, although one validation serves all orders of an organization: `organizationValidation.organization` says
 * which belong together. Published again when other checks are left (`previous`), and as a `reminder`.
 *
 * @example
 * { "metadata": { … }, "certificate": { "status": "pending-validation", … },
 *   "organizationValidation": { "type": "ov", "state": "pending",
 *     "organization": { "id": "12345", "name": "Example Organization" },
 *     "pendingChecks": [{ "check": "phone-call", "name": "request_authenticity" }] },
 *   "pendingSince": "2026-11-20T08:00:00.000Z" }
 */
export const organizationValidationPending = defineEvent('Organization Validation Pending', 1, {
  certificate: CertificateDetail,
  organizationValidation: OrganizationValidationDetail,
  ...PendingDetail,
  /** How it stood before, where that was different; absent when the order begins to wait. */
  previous: z
    .object({ state: ValidationState, pendingChecks: z.array(OrganizationCheck).optional() })
    .optional(),
});
