import { FailedChange } from '../certificates/failed-change.ts';
import { CertificateDetail, FoundAtFirst } from './certificate-detail.ts';
import { defineEvent } from './event.ts';
import { Resolution } from './resolution.ts';

/**
 * A reissue or a renewal of a certificate failed or was cancelled. The certificate before it stays in force until it
 * expires.
 *
 * @example
 * { "metadata": { … }, "certificate": { "status": "issued", "notAfter": "2027-03-01T00:00:00.000Z", … },
 *   "change": { "id": "4297939738", "kind": "reissue", "outcome": "failed", "rawStatus": "FAILED",
 *     "reason": "domain validation not completed" } }
 */
export const certificateReissueFailed = defineEvent('Certificate Reissue Failed', 1, {
  certificate: CertificateDetail,
  change: FailedChange,
  /** The validations that the reissue required, and no longer needs. */
  resolves: Resolution.optional(),
  initialInventory: FoundAtFirst.optional(),
});
