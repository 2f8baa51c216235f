import * as z from 'zod';

/**
 * Where a certificate stands, in words that all providers share.
 *
 * - `awaiting-application`: bought, but nobody has applied for it yet
 * - `pending-validation`: waits for a proof of domain control or of the organisation
 * - `pending-review`: waits for a person, at the customer or at the certification authority
 * - `issued`: may be served
 * - `expired`: its notAfter has passed
 * - `revoking`, `revoked`: is being withdrawn, is withdrawn
 * - `rejected`, `cancelled`: will never be issued
 * - `unknown`: the provider used a word that nobody documented; its raw value is kept
 */
export const CertificateStatus = z.enum([
  'awaiting-application',
  'pending-validation',
  'pending-review',
  'issued',
  'expired',
  'revoking',
  'revoked',
  'rejected',
  'cancelled',
  'unknown',
]);
export type CertificateStatus = z.infer<typeof CertificateStatus>;

/** Not issued yet, and may still be. */
export function isPending(status: CertificateStatus): boolean {
  return (
    status === 'awaiting-application' ||
    status === 'pending-validation' ||
    status === 'pending-review'
  );
}

/** A certificate or an order has come to its end: only another certificate or another application follows. */
export function isFinal(status: CertificateStatus): boolean {
  return ['expired', 'revoked', 'rejected', 'cancelled'].includes(status);
}

/** Served somewhere, as far as we know: its end is somebody's problem. */
export function isInForce(status: CertificateStatus): boolean {
  return status === 'issued' || status === 'revoking' || status === 'unknown';
}
