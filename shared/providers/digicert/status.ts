import type { CertificateStatus } from '../../certificates/status.ts';

/**
 * The vendor's words of every age, in ours. What is not in here is kept raw, as `unknown`.
 * `approved` depends: see below.
 */
const STATUSES: ReadonlyMap<string, CertificateStatus> = new Map([
  ['needs_approval', 'pending-review'],
  ['needs_csr', 'pending-review'],
  ['submitted', 'pending-review'],
  ['waiting_pickup', 'pending-review'],
  ['pending', 'pending-validation'],
  ['processing', 'pending-validation'],
  ['issued', 'issued'],
  ['reissue_pending', 'issued'],
  ['renewed', 'issued'],
  ['not_renewed', 'issued'],
  ['expired', 'expired'],
  ['revoked', 'revoked'],
  ['rejected', 'rejected'],
  ['denied', 'rejected'],
  ['canceled', 'cancelled'],
  ['cancelled', 'cancelled'],
]);

/** `approved` is what old orders and duplicates say once there is a certificate, and orders before it. */
export function statusOf(raw: string, hasCertificate: boolean): CertificateStatus {
  const word = raw.trim().toLowerCase();
  if (word === 'approved') return hasCertificate ? 'issued' : 'pending-validation';
  return STATUSES.get(word) ?? 'unknown';
}

/** An administrator of the customer's CertCentral account has to approve the order before DigiCert processes it. */
export function isApprovalPending(raw: string): boolean {
  return raw.trim().toLowerCase() === 'needs_approval';
}

/** Its certificate still counts while the next one is on its way. */
export function isReissuePending(raw: string): boolean {
  return raw.trim().toLowerCase() === 'reissue_pending';
}

/** Here things move that a listing does not show: proofs are asked for, given and end. */
const IN_PROGRESS: ReadonlySet<unknown> = new Set([
  'pending',
  'processing',
  'submitted',
  'approved',
  'needs_approval',
  'reissue_pending',
]);

export function isInProgress(raw: unknown, hasCertificate: boolean): boolean {
  return IN_PROGRESS.has(raw) && !(raw === 'approved' && hasCertificate);
}
