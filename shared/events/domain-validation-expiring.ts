import { instantFor } from '../certificates/certificate-state.ts';
import {
  DaysToExpiry,
  daysUntil,
  ValidationDetail,
  validationDetail,
} from './certificate-detail.ts';
import { defineCertificateEvent } from './define-event.ts';
import type { CertificateWhen } from './define-event.ts';

/**
 * A domain validation expires soon, and before its certificate does: the next issuance waits for a new validation.
 * `daysToExpiry` counts to the expiry of the validation.
 *
 * @example
 * { "metadata": { … }, "certificate": { … },
 *   "validation": { "domain": "example.com", "state": "valid", "expiresAt": "2027-02-01T00:00:00.000Z", … },
 *   "daysToExpiry": 14 }
 */
export const domainValidationExpiring = defineCertificateEvent({
  detailType: 'Domain Validation Expiring',
  version: 1,
  fields: {
    validation: ValidationDetail,
    daysToExpiry: DaysToExpiry,
  },
});

export const whenDomainValidationExpiring: CertificateWhen<typeof domainValidationExpiring> = (
  previous,
  current,
) =>
  (current.certificate.domainValidations ?? []).flatMap((validation) => {
    const { domain, expiresAt = current.changedAt } = validation;
    const dueAt = instantFor(domain, current.warnings.validationExpiring);
    if (dueAt === undefined) return [];
    if (dueAt === instantFor(domain, previous?.warnings.validationExpiring ?? [])) return [];
    const daysToExpiry = daysUntil(expiresAt, current.changedAt);
    const fields = { validation: validationDetail(validation), daysToExpiry };
    return [{ fields, part: domain, occurredAt: dueAt }];
  });
