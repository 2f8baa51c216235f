import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { OrganizationCheck } from '../certificates/organization-validation.ts';
import type { OrganizationValidation } from '../certificates/organization-validation.ts';
import { ValidationState } from '../certificates/validation.ts';
import { timesOf } from '../lifecycle/aspects/organization-validations.ts';
import { defined } from '../runtime/defined.ts';
import { defineCertificateEvent } from './define-event.ts';
import type { CertificateWhen } from './define-event.ts';
import {
  organizationValidationDetail,
  OrganizationValidationDetail,
  waitingFor,
} from './organization-validation-detail.ts';
import { PendingDetail, pendingDetail } from './pending-detail.ts';

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
export const organizationValidationPending = defineCertificateEvent({
  detailType: 'Organization Validation Pending',
  version: 1,
  fields: {
    organizationValidation: OrganizationValidationDetail,
    ...PendingDetail,
    /** How it stood before, where that was different; absent when the order begins to wait. */
    previous: z.optional(
      z.object({ state: ValidationState, pendingChecks: z.optional(z.array(OrganizationCheck)) }),
    ),
  },
});

export const whenOrganizationValidationPending: CertificateWhen<
  typeof organizationValidationPending
> = (previous, current) =>
  waitingFor(current).flatMap((validation) => {
    const { type } = validation;
    const before = waitingFor(previous).find((one) => one.type === type);
    const { pendingSince = current.changedAt, remindedAt } = timesOf(type, current);
    const isReminded = previous !== undefined && remindedAt !== timesOf(type, previous).remindedAt;
    const dueAt = before && isReminded ? remindedAt : undefined;
    const hasChanged = before !== undefined && !isSame(before, validation);
    if (before !== undefined && !hasChanged && dueAt === undefined) return [];
    return [
      {
        fields: {
          organizationValidation: organizationValidationDetail(validation),
          ...pendingDetail(pendingSince, current, dueAt),
          previous: hasChanged ? standingOf(before) : undefined,
        },
        part: type,
        occurredAt: dueAt,
      },
    ];
  });

function standingOf({ state, pendingChecks }: OrganizationValidation) {
  return { state, ...defined({ pendingChecks }) };
}

function isSame(one: OrganizationValidation, other: OrganizationValidation): boolean {
  return isDeepStrictEqual(standingOf(one), standingOf(other));
}
