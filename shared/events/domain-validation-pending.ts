import * as z from 'zod';
import { Instant } from '../certificates/instant.ts';
import {
  CertificateDetail,
  DiagnosisDetail,
  FoundAtFirst,
  ValidationDetail,
} from './certificate-detail.ts';
import { defineEvent } from './event.ts';

/**
 * Somebody owes the proof of control of a domain. Said again when the record to publish changes, when the
 * provider stops to look for it (`stalled`), and from time to time as a `reminder`.
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
  pendingSince: Instant,
  stalled: z.boolean(),
  /** Only where nothing is new but the time that it has taken. */
  reminder: z
    .object({
      /** Its place in the schedule, from 1; those that were missed are counted. */
      number: z.int().positive(),
      /** Days since `pendingSince`, with one decimal. */
      after: z.number(),
      dueAt: Instant,
    })
    .optional(),
  /** What name servers say of the record, where they were asked. */
  diagnosis: DiagnosisDetail.optional(),
  baseline: FoundAtFirst.optional(),
});
