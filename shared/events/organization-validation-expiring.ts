import * as z from 'zod/mini';
import { timesOf } from '../lifecycle/aspects/organization-validations.ts';
import { DaysToExpiry, daysUntil, foundAtFirst, FoundAtFirst } from './certificate-detail.ts';
import { defineCertificateEvent } from './define-event.ts';
import type { CertificateWhen } from './define-event.ts';
import {
  organizationValidationDetail,
  OrganizationValidationDetail,
} from './organization-validation-detail.ts';

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
export const organizationValidationExpiring = defineCertificateEvent({
  detailType: 'Organization Validation Expiring',
  version: 1,
  fields: {
    organizationValidation: OrganizationValidationDetail,
    daysToExpiry: DaysToExpiry,
    initialInventory: z.optional(FoundAtFirst),
  },
});

export const whenOrganizationValidationExpiring: CertificateWhen<
  typeof organizationValidationExpiring
> = (previous, current) =>
  (current.certificate.organizationValidations ?? []).flatMap((validation) => {
    const { type, expiresAt = current.changedAt } = validation;
    const dueAt = timesOf(type, current).warnedAt;
    const isKnown = previous !== undefined && timesOf(type, previous).warnedAt === dueAt;
    if (dueAt === undefined || isKnown) return [];
    return [
      {
        fields: {
          organizationValidation: organizationValidationDetail(validation),
          daysToExpiry: daysUntil(expiresAt, current.changedAt),
          initialInventory: foundAtFirst(current),
        },
        part: type,
        occurredAt: dueAt,
      },
    ];
  });
