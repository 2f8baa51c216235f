import * as z from 'zod';
import { CertificateDetail, DnsCheckDetail, ValidationDetail } from './certificate-detail.ts';
import { defineEvent } from './event.ts';
import { PendingDetail } from './pending-detail.ts';

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
export const domainValidationPending = defineEvent('Domain Validation Pending', 1, {
  certificate: CertificateDetail,
  validation: ValidationDetail,
  ...PendingDetail,
  checksStopped: z.boolean(),
  /** The DNS check of the record, if it was checked. */
  dnsCheck: DnsCheckDetail.optional(),
});
