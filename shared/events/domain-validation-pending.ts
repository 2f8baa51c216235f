import * as z from 'zod';
import { CertificateDetail, DnsCheckDetail, ValidationDetail } from './certificate-detail.ts';
import { defineEvent } from './event.ts';
import { PendingDetail } from './pending-detail.ts';

/**
 * Somebody owes the proof of control of a domain. Said again when the record to publish changes, when the
 * provider stops to look for it (`checksStopped`), and from time to time as a `reminder`.
 *
 * @example
 * { "metadata": { … }, "certificate": { "status": "pending-validation", … },
 *   "validation": { "domain": "example.com", "state": "pending", "method": "dns-txt",
 *     "record": { "name": "example.com", "type": "TXT", "value": "…" } },
 *   "pendingSince": "2026-11-20T08:00:00.000Z", "stalled": false }
 */
export const domainValidationPending = defineEvent('Domain Validation Pending', 1, {
  certificate: CertificateDetail,
  validation: ValidationDetail,
  ...PendingDetail,
  checksStopped: z.boolean(),
  /** What name servers say of the record, where they were asked. */
  dnsCheck: DnsCheckDetail.optional(),
});
