import type { CertificateStatus } from '../../certificates/status.ts';

/** The vendor's own words for an order. What is not in here is kept raw, as `unknown`. */
const ORDER: ReadonlyMap<string, CertificateStatus> = new Map([
  ['submitted', 'pending-review'],
  ['approved', 'pending-validation'],
  ['issued', 'issued'],
  ['rejected', 'rejected'],
  ['cancelled', 'cancelled'],
  ['canceled', 'cancelled'],
]);

/**
 * What the authority says of it. Not documented, so that only these words count; that a certificate has ended is
 * for its own end to say, and not for its order.
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
 * Both together. Where they disagree, the one that is further counts: what has ended before what is issued, and
 * that before what is pending. An approved order waits for a person where the authority says so.
 */
export function statusOf(status: string, caStatus: string): CertificateStatus {
  const own = ORDER.get(status.trim().toLowerCase()) ?? 'unknown';
  const authority = AUTHORITY.get(caStatus.trim().toLowerCase());
  if (authority === undefined) return own;
  if (authority === 'pending-review') return own === 'pending-validation' ? authority : own;
  return progress(authority) > progress(own) ? authority : own;
}

/**
 * `SUBMITTED`: the order waits for an approver in the Qualys subscription (Certificate View API, status of an order). Not so
 * where the authority reports more already.
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

/** Both words, where the authority's says something else. */
export function rawStatusOf(status: string, caStatus: string): string {
  const same = caStatus === '' || caStatus.toLowerCase() === status.toLowerCase();
  return (same ? status : `${status} / ${caStatus}`).slice(0, 100);
}
