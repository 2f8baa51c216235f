import * as z from 'zod/mini';
import { DnsCheckResult } from '../certificates/dns-check.ts';
import { Instant } from '../certificates/instant.ts';
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
import { isNewlyReported, pendingSince } from './domain-validation-pending.ts';

/**
 * The DNS check of a pending validation has another result than before. The first result is part of `Domain
 * Validation Pending`.
 *
 * @example
 * { "metadata": { … }, "certificate": { "status": "pending-validation", … },
 *   "validation": { "domain": "example.com", "record": { … }, … },
 *   "pendingSince": "2026-11-20T08:00:00.000Z",
 *   "dnsCheck": { "result": "published", "since": "2026-11-20T10:00:00.000Z",
 *     "findings": ["ns1.example.net has it"] },
 *   "previous": { "result": "record-missing" } }
 */
export const domainValidationDnsCheckChanged = defineCertificateEvent({
  detailType: 'Domain Validation DNS Check Changed',
  version: 1,
  fields: {
    validation: ValidationDetail,
    pendingSince: Instant,
    dnsCheck: DnsCheckDetail,
    previous: z.object({ result: z.optional(DnsCheckResult) }),
  },
});

export const whenDomainValidationDnsCheckChanged: CertificateWhen<
  typeof domainValidationDnsCheckChanged
> = (previous, current) => {
  if (previous === undefined) return [];
  return pendingValidations(current.certificate).flatMap((validation) => {
    const { domain, record } = validation;
    const dnsCheck = dnsCheckOf(domain, record, current.dnsChecks);
    const before = dnsCheckOf(domain, record, previous.dnsChecks)?.result;
    if (dnsCheck === undefined || dnsCheck.result === before) return [];
    // A result that changes together with a new report of the validation is part of that report.
    if (isNewlyReported(validation, previous, current)) return [];
    return [
      {
        fields: {
          validation: validationDetail(validation),
          pendingSince: pendingSince(domain, current),
          dnsCheck: dnsCheckDetail(dnsCheck),
          previous: before === undefined ? {} : { result: before },
        },
        part: domain,
      },
    ];
  });
};
