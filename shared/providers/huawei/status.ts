import type { CertificateStatus } from '../../certificates/status.ts';

/**
 * The words of every age of the vendor's pages, in ours. What is not in here is kept raw, as `unknown`.
 *
 * `CHECKING_DOMAIN` stands in no list of words, but in the vendor's own sample; `CHECKING_ORG` and `ISSUING` are
 * documented for filters alone; `CANCLEREVOKING` is spelt like that.
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

/** Names are being added to a certificate of several: a review, if it was never issued. */
const ADDITIONS: ReadonlySet<string> = new Set(['SUPPLEMENTCHECKING', 'CANCELSUPPLEMENTING']);

/** Words of an application. Beside an end they are about the next certificate: the one that has the end counts. */
const APPLICATIONS: ReadonlySet<string> = new Set([
  'CHECKING',
  'CHECKING_DOMAIN',
  'CHECKING_ORG',
  'ISSUING',
  'CANCELCHECKING',
  'UNPASSED',
]);

export function statusOf(raw: string, hasEnd: boolean): CertificateStatus {
  const word = wordOf(raw);
  if (ADDITIONS.has(word)) return hasEnd ? 'issued' : 'pending-review';
  if (hasEnd && APPLICATIONS.has(word)) return 'issued';
  return STATUSES.get(word) ?? 'unknown';
}

/** Whether something is under way for a certificate that counts already. */
export function isChangePending(raw: string, hasEnd: boolean): boolean {
  const word = wordOf(raw);
  const underWay = ADDITIONS.has(word) || (APPLICATIONS.has(word) && word !== 'UNPASSED');
  return hasEnd && underWay;
}

/** Only the closer look tells which records are to be published, and which stage a review is in. */
const IN_PROGRESS: ReadonlySet<string> = new Set([
  'CHECKING',
  'CHECKING_DOMAIN',
  'SUPPLEMENTCHECKING',
]);

export function isInProgress(raw: string): boolean {
  return IN_PROGRESS.has(wordOf(raw));
}

/** Nothing more than their row is to be known of these: nobody has applied for them, or they are over. */
const REPORTED_BY_ROW: ReadonlySet<string> = new Set([
  'PAID',
  'CANCELCHECKING',
  'EXPIRED',
  'UNPASSED',
]);

export function isReportedByRow(raw: string): boolean {
  return REPORTED_BY_ROW.has(wordOf(raw));
}

/** The vendor's word as it is compared. */
export function wordOf(raw: string): string {
  return raw.trim().toUpperCase();
}
