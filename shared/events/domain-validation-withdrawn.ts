import * as z from 'zod';
import { CertificateDetail } from './certificate-detail.ts';
import { defineEvent } from './event.ts';
import { Resolution } from './resolution.ts';

/**
 * The proof of control of some domains is no longer asked for, and was never given: the order is gone, its change was
 * taken back, or it lost a name. Where the order was issued, cancelled or rejected, `Certificate Status Changed` says
 * so instead.
 *
 * @example
 * { "metadata": { … }, "certificate": { … }, "domains": ["example.com"],
 *   "resolves": { "matter": "validation", "since": "2027-02-14T08:00:00.000Z", "domains": ["example.com"] } }
 */
export const domainValidationWithdrawn = defineEvent('Domain Validation Withdrawn', 1, {
  certificate: CertificateDetail,
  domains: z.array(z.string()),
  resolves: Resolution.optional(),
});
