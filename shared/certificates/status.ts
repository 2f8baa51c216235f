import * as z from 'zod/mini';

/**
 * The status of a certificate, in words that all providers share.
 *
 * - `awaiting-application`: bought, but not applied for yet
 * - `pending-validation`: waits for domain or organization validation
 * - `pending-review`: waits for a person, at the customer or at the certification authority
 * - `issued`: can be used
 * - `expired`: its notAfter has passed
 * - `revoking`, `revoked`: is being withdrawn, is withdrawn
 * - `rejected`, `cancelled`: will never be issued
 - `unknown`: the provider reported an undocumented status, which is kept as raw status
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

/** Not issued yet, but still possible. */
export function isPending(status: CertificateStatus): boolean {
  return (
    status === 'awaiting-application' ||
    status === 'pending-validation' ||
    status === 'pending-review'
  );
}

/** Final status: only another certificate or application can follow. */
export function isFinal(status: CertificateStatus): boolean {
  return ['expired', 'revoked', 'rejected', 'cancelled'].includes(status);
}

/** Presumably in use, so that its expiry has an impact. */
export function isInForce(status: CertificateStatus): boolean {
  return status === 'issued' || status === 'revoking' || status === 'unknown';
}
