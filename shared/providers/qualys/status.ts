import type { CertificateStatus } from '../../certificates/status.ts';

/** Qualys's statuses of an order. Any other status is `unknown`, and its raw value is stored. */
const ORDER: ReadonlyMap<string, CertificateStatus> = new Map([
  ['submitted', 'pending-review'],
  ['approved', 'pending-validation'],
  ['issued', 'issued'],
  ['rejected', 'rejected'],
  ['cancelled', 'cancelled'],
  ['canceled', 'cancelled'],
]);

/**
 * Statuses of the CA. They are not documented, so only unambiguous words count. The expiry comes from the certificate,
 * not from its order.
 */
const AUTHORITY: ReadonlyMap<string, CertificateStatus> = new Map([
  ['needs_approval', 'pending-review'],
  ['needs_csr', 'pending-review'],
  ['issued', 'issued'],
  ['rejected', 'rejected'],
  ['cancelled', 'cancelled'],
  ['canceled', 'cancelled'],
  ['revoked', 'revoked'],
]);

/**
 * Combines both statuses. If they differ, the one that is further ahead counts: final statuses before issued, and
 * issued before pending. An approved order is under review if the CA says so.
 */
export function statusOf(status: string, caStatus: string): CertificateStatus {
  const own = ORDER.get(status.trim().toLowerCase()) ?? 'unknown';
  const authority = AUTHORITY.get(caStatus.trim().toLowerCase());
  if (authority === undefined) return own;
  if (authority === 'pending-review') return own === 'pending-validation' ? authority : own;
  return progress(authority) > progress(own) ? authority : own;
}

/**
 * `SUBMITTED`: the order waits for an approver of the Qualys subscription (Certificate View API, status of an order),
 * unless the CA reports a later status.
 */
export function isApprovalPending(status: string, caStatus: string): boolean {
  return (
    status.trim().toLowerCase() === 'submitted' && statusOf(status, caStatus) === 'pending-review'
  );
}

function progress(status: CertificateStatus): number {
  switch (status) {
    case 'unknown':
    case 'pending-review':
    case 'pending-validation':
      return 0;
    case 'issued':
      return 1;
    default:
      return 2;
  }
}

/** Both raw values, if they differ. */
export function rawStatusOf(status: string, caStatus: string): string {
  const same = caStatus === '' || caStatus.toLowerCase() === status.toLowerCase();
  return (same ? status : `${status} / ${caStatus}`).slice(0, 100);
}
