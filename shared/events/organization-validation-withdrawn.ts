import * as z from 'zod/mini';
import { defineCertificateEvent } from './define-event.ts';
import type { CertificateWhen } from './define-event.ts';
import { endedWaits, pendingResolved } from './organization-validation-completed.ts';
import {
  organizationValidationDetail,
  OrganizationValidationDetail,
} from './organization-validation-detail.ts';
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
export const organizationValidationWithdrawn = defineCertificateEvent({
  detailType: 'Organization Validation Withdrawn',
  version: 1,
  fields: {
    organizationValidation: OrganizationValidationDetail,
    resolves: z.optional(Resolution),
  },
});

export const whenOrganizationValidationWithdrawn: CertificateWhen<
  typeof organizationValidationWithdrawn
> = (previous, current) => {
  if (previous === undefined) return [];
  return endedWaits(previous, current)
    .filter(({ isCompleted }) => !isCompleted)
    .map(({ validation }) => ({
      fields: {
        organizationValidation: organizationValidationDetail(validation),
        resolves: pendingResolved(validation.type, previous),
      },
      part: validation.type,
    }));
};
