import * as z from 'zod';
import { Instant } from '../certificates/instant.ts';
import { CertificateDetail, FoundAtFirst, ValidationDetail } from './certificate-detail.ts';
import { defineEvent } from './event.ts';

/**
 * Somebody owes the proof of control of a domain. Said again when the record to publish changes, and when
 * the provider stops to look for it (`stalled`).
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
  baseline: FoundAtFirst.optional(),
});
