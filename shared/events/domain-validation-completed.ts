import * as z from 'zod/mini';
import { pendingValidations } from '../lifecycle/aspects/validations.ts';
import { ValidationDetail, validationDetail } from './certificate-detail.ts';
import { defineCertificateEvent } from './define-event.ts';
import type { CertificateWhen } from './define-event.ts';
import { Resolution, validationsResolved } from './resolution.ts';

/**
 * The provider accepted a domain validation that was pending.
 *
 * @example
 * { "metadata": { … }, "certificate": { … },
 *   "validation": { "domain": "example.com", "state": "valid", "expiresAt": "2027-06-01T00:00:00.000Z", … } }
 */
export const domainValidationCompleted = defineCertificateEvent({
  detailType: 'Domain Validation Completed',
  version: 1,
  fields: {
    validation: ValidationDetail,
    resolves: z.optional(Resolution),
  },
});

export const whenDomainValidationCompleted: CertificateWhen<typeof domainValidationCompleted> = (
  previous,
  current,
) => {
  if (previous === undefined) return [];
  return pendingValidations(previous.certificate).flatMap(({ domain }) => {
    const validation = current.certificate.domainValidations?.find((one) => one.domain === domain);
    if (validation?.state !== 'valid') return [];
    const resolves = validationsResolved(previous, [domain]);
    return [{ fields: { validation: validationDetail(validation), resolves }, part: domain }];
  });
};
