import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { instantFor } from '../certificates/certificate-state.ts';
import type { CertificateState } from '../certificates/certificate-state.ts';
import type { Instant } from '../certificates/instant.ts';
import type { DomainValidation } from '../certificates/validation.ts';
import { dnsCheckOf } from '../lifecycle/aspects/dns-check.ts';
import { pendingValidations } from '../lifecycle/aspects/validations.ts';
import {
  DnsCheckDetail,
  dnsCheckDetail,
  ValidationDetail,
  validationDetail,
} from './certificate-detail.ts';
import { defineCertificateEvent } from './define-event.ts';
import type { CertificateWhen } from './define-event.ts';
import { PendingDetail, pendingDetail } from './pending-detail.ts';

/**
 * A domain validation is pending. Published again when the record to publish changes, when the provider stops its
 * automatic checks (`checksStopped`), and as a `reminder`.
 *
 * @example
 * { "metadata": { … }, "certificate": { "status": "pending-validation", … },
 *   "validation": { "domain": "example.com", "state": "pending", "method": "dns-txt",
 *     "record": { "name": "example.com", "type": "TXT", "value": "…" } },
 *   "pendingSince": "2026-11-20T08:00:00.000Z", "checksStopped": false }
 */
export const domainValidationPending = defineCertificateEvent({
  detailType: 'Domain Validation Pending',
  version: 1,
  fields: {
    validation: ValidationDetail,
    ...PendingDetail,
    checksStopped: z.boolean(),
    /** The DNS check of the record, if it was checked. */
    dnsCheck: z.optional(DnsCheckDetail),
  },
});

export const whenDomainValidationPending: CertificateWhen<typeof domainValidationPending> = (
  previous,
  current,
) =>
  pendingValidations(current.certificate).flatMap((validation) => {
    const { domain, record } = validation;
    const dnsCheck = dnsCheckOf(domain, record, current.dnsChecks);
    const isNew = isNewlyReported(validation, previous, current);
    const remindedAt = isNew ? undefined : reminderToPublish(validation, previous, current);
    if (!isNew && remindedAt === undefined) return [];
    return [
      {
        fields: {
          validation: validationDetail(validation),
          ...pendingDetail(pendingSince(domain, current), current, remindedAt, validation),
          checksStopped: checksStoppedAt(domain, current) !== undefined,
          dnsCheck: dnsCheck && dnsCheckDetail(dnsCheck),
        },
        part: domain,
        occurredAt: remindedAt,
      },
    ];
  });

/** Since when the validation of a domain is pending. */
export function pendingSince(
  domain: string,
  { validationPendingSince, changedAt }: CertificateState,
): Instant {
  return instantFor(domain, validationPendingSince) ?? changedAt;
}

/** Whether the validation began, asks for something else, or is no longer checked automatically. */
export function isNewlyReported(
  { domain, method, token, record }: DomainValidation,
  previous: CertificateState | undefined,
  current: CertificateState,
): boolean {
  // The removal of an order has already resolved its pending validations.
  const known = previous?.removedAt === undefined ? previous : undefined;
  const before =
    known && pendingValidations(known.certificate).find((one) => one.domain === domain);
  if (before === undefined || before.method !== method || before.token !== token) return true;
  if (!isDeepStrictEqual(before.record, record)) return true;
  const stoppedAt = checksStoppedAt(domain, current);
  return stoppedAt !== undefined && stoppedAt !== checksStoppedAt(domain, previous);
}

function reminderToPublish(
  { domain, record }: DomainValidation,
  previous: CertificateState | undefined,
  current: CertificateState,
): Instant | undefined {
  const dueAt = instantFor(domain, current.warnings.validationReminders ?? []);
  if (dueAt === instantFor(domain, previous?.warnings.validationReminders ?? [])) return undefined;
  // No action is possible: the record is published, and the provider will check it.
  const isPublished = dnsCheckOf(domain, record, current.dnsChecks)?.result === 'published';
  return isPublished && checksStoppedAt(domain, current) === undefined ? undefined : dueAt;
}

function checksStoppedAt(domain: string, state: CertificateState | undefined) {
  return instantFor(domain, state?.warnings.validationChecksStopped ?? []);
}
