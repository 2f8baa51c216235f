import type { CertificateStatus } from '../../certificates/status.ts';

/**
 * All documented statuses. Any other status is `unknown`, and its raw value is stored.
 *
 * `CHECKING_DOMAIN` is in no list of statuses, but in the vendor's sample. `CHECKING_ORG` and `ISSUING` are documented
 * only as filters. The vendor spells `CANCLEREVOKING` like that.
 */
const STATUSES: ReadonlyMap<string, CertificateStatus> = new Map([
  ['PAID', 'awaiting-application'],
  ['CHECKING_DOMAIN', 'pending-validation'],
  ['CHECKING_ORG', 'pending-validation'],
  ['CHECKING', 'pending-review'],
  ['ISSUING', 'pending-review'],
  ['CANCELCHECKING', 'pending-review'],
  ['ISSUED', 'issued'],
  ['UPLOAD', 'issued'],
  ['EXPIRED', 'expired'],
  ['REVOKING', 'revoking'],
  ['CANCLEREVOKING', 'revoking'],
  ['CANCELREVOKING', 'revoking'],
  ['REVOKED', 'revoked'],
  ['UNPASSED', 'rejected'],
]);

/** Names are being added to a multi-domain certificate. If it was never issued, the order is under review. */
const ADDITIONS: ReadonlySet<string> = new Set(['SUPPLEMENTCHECKING', 'CANCELSUPPLEMENTING']);

/**
 * Statuses of an application. If the certificate has an expiry, they are about the next certificate, and the existing
 * one is issued.
 */
const APPLICATIONS: ReadonlySet<string> = new Set([
  'CHECKING',
  'CHECKING_DOMAIN',
  'CHECKING_ORG',
  'ISSUING',
  'CANCELCHECKING',
  'UNPASSED',
]);

export function statusOf(raw: string, hasExpiry: boolean): CertificateStatus {
  const word = wordOf(raw);
  if (ADDITIONS.has(word)) return hasExpiry ? 'issued' : 'pending-review';
  if (hasExpiry && APPLICATIONS.has(word)) return 'issued';
  return STATUSES.get(word) ?? 'unknown';
}

/** Whether a change of an issued certificate is pending. */
export function isChangePending(raw: string, hasExpiry: boolean): boolean {
  const word = wordOf(raw);
  const isPending = ADDITIONS.has(word) || (APPLICATIONS.has(word) && word !== 'UNPASSED');
  return hasExpiry && isPending;
}

/** Only the details contain the records to publish and the stage of a review. */
const IN_PROGRESS: ReadonlySet<string> = new Set([
  'CHECKING',
  'CHECKING_DOMAIN',
  'SUPPLEMENTCHECKING',
]);

export function isInProgress(raw: string): boolean {
  return IN_PROGRESS.has(wordOf(raw));
}

/** For these statuses the row contains everything: no application was submitted, or the order is final. */
const REPORTED_BY_ROW: ReadonlySet<string> = new Set([
  'PAID',
  'CANCELCHECKING',
  'EXPIRED',
  'UNPASSED',
]);

export function isReportedByRow(raw: string): boolean {
  return REPORTED_BY_ROW.has(wordOf(raw));
}

/** The status in the form in which it is compared. */
export function wordOf(raw: string): string {
  return raw.trim().toUpperCase();
}
