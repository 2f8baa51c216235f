import type { CertificateStatus } from '../../../../../../shared/certificates/status.ts';

/** The vendor's words in ours. What is not in here is kept raw, as `unknown`. */
const STATUSES: ReadonlyMap<string, CertificateStatus> = new Map([
  ['issued', 'issued'],
  ['expired', 'expired'],
  ['revoked', 'revoked'],
]);

export function statusOf(raw: string): CertificateStatus {
  return STATUSES.get(raw.trim().toLowerCase()) ?? 'unknown';
}
