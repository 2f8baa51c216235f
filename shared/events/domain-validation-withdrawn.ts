import * as z from 'zod';
import { CertificateDetail } from './certificate-detail.ts';
import { defineEvent } from './event.ts';
import { Resolution } from './resolution.ts';

/**
 * Pending validations of some domains are no longer requested and were not completed: the order was removed, its
 * change was withdrawn, or it no longer contains the domain. If the order was issued, cancelled or rejected,
 * `Certificate Status Changed` is published instead.
 *
 * @example
 * { "metadata": { … }, "certificate": { … }, "domains": ["example.com"],
 *   "resolves": { "condition": "validation", "since": "2027-02-14T08:00:00.000Z", "domains": ["example.com"] } }
 */
export const domainValidationWithdrawn = defineEvent('Domain Validation Withdrawn', 1, {
  certificate: CertificateDetail,
  domains: z.array(z.string()),
  resolves: Resolution.optional(),
});
