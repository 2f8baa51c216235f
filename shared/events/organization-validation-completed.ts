import * as z from 'zod/mini';
import type { CertificateState } from '../certificates/certificate-state.ts';
import { isOrderPending } from '../certificates/certificate.ts';
import { timesOf } from '../lifecycle/aspects/organization-validations.ts';
import { defineCertificateEvent } from './define-event.ts';
import type { CertificateWhen } from './define-event.ts';
import {
  organizationValidationDetail,
  OrganizationValidationDetail,
  validationOf,
  waitingFor,
} from './organization-validation-detail.ts';
import { Resolution, resolutionOf } from './resolution.ts';

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
export const organizationValidationCompleted = defineCertificateEvent({
  detailType: 'Organization Validation Completed',
  version: 1,
  fields: {
    organizationValidation: OrganizationValidationDetail,
    resolves: z.optional(Resolution),
  },
});

export const whenOrganizationValidationCompleted: CertificateWhen<
  typeof organizationValidationCompleted
> = (previous, current) => {
  if (previous === undefined) return [];
  const completed = endedWaits(previous, current)
    .filter(({ isCompleted }) => isCompleted)
    .map(({ validation }) => ({
      validation: { ...validation, state: 'valid' as const, pendingChecks: [] },
      resolves: pendingResolved(validation.type, previous),
    }));
  const renewed = renewedValidations(previous, current).map((validation) => ({
    validation,
    resolves: resolutionOf(
      'organization-validation',
      timesOf(validation.type, previous).warnedAt,
      previous,
    ),
  }));
  return [...completed, ...renewed].map(({ validation, resolves }) => ({
    fields: { organizationValidation: organizationValidationDetail(validation), resolves },
    part: validation.type,
  }));
};

export function pendingResolved(type: string, previous: CertificateState): Resolution | undefined {
  return resolutionOf('organization-validation', timesOf(type, previous).pendingSince, previous);
}

/** The validations that an order waited for and no longer waits for, and whether they were completed. */
export function endedWaits(previous: CertificateState, current: CertificateState) {
  const isRemoved = current.removedAt !== undefined;
  const still = waitingFor(current).map(({ type }) => type);
  // A certification authority issues only after the validation is complete: an issued certificate completes it, even if
  // the validation was last reported as pending.
  const isIssued =
    !isRemoved && isOrderPending(previous.certificate) && current.certificate.status === 'issued';
  return waitingFor(previous).flatMap((before) => {
    const reported = validationOf(before.type, current);
    // The entry that continues a removed order reports the validations that are still pending.
    if (still.includes(before.type) || (isRemoved && reported === undefined)) return [];
    const validation = reported ?? before;
    return [{ validation, isCompleted: validation.state === 'valid' || isIssued }];
  });
}

/** Validated again before or after an expiry that was alerted. */
function renewedValidations(previous: CertificateState, current: CertificateState) {
  if (current.removedAt !== undefined) return [];
  const waited = waitingFor(previous).map(({ type }) => type);
  return (current.certificate.organizationValidations ?? []).filter(
    ({ type, state, expiresAt = '' }) => {
      const before = validationOf(type, previous)?.expiresAt;
      const isLater = before !== undefined && expiresAt > before;
      const { warnedAt } = timesOf(type, previous);
      return state === 'valid' && isLater && warnedAt !== undefined && !waited.includes(type);
    },
  );
}
