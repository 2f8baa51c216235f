import type { CertificateStatus } from '../../certificates/status.ts';

/**
 * All statuses that DigiCert has used. Any other status is `unknown`, and its raw value is stored. `approved` depends
 * on the certificate, see `statusOf`.
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

/** `approved` is the status of old orders and duplicates with a certificate, and of orders before they have one. */
export function statusOf(raw: string, hasCertificate: boolean): CertificateStatus {
  const word = raw.trim().toLowerCase();
  if (word === 'approved') return hasCertificate ? 'issued' : 'pending-validation';
  return STATUSES.get(word) ?? 'unknown';
}

/** An administrator of the CertCentral account must approve the order before DigiCert processes it. */
export function isApprovalPending(raw: string): boolean {
  return raw.trim().toLowerCase() === 'needs_approval';
}

/** The current certificate stays in force while the reissue is pending. */
export function isReissuePending(raw: string): boolean {
  return raw.trim().toLowerCase() === 'reissue_pending';
}

/** Statuses in which validations change without a change of the row. */
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
