import type { AccountReference, Certificate } from '../../certificates/certificate.ts';
import { HOUR, instantOf, millisecondsBetween } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { CertificateStatus } from '../../certificates/status.ts';
import type { Validity } from '../../certificates/validity.ts';
import { normalizeSignatureAlgorithm } from '../../certificates/x509-facts.ts';
import { defined } from '../../runtime/defined.ts';
import type { WireTime } from '../wire/stated-time.ts';

/** The fields that a row and the certificate details have in common. */
interface WireCertificate {
  readonly id: string;
  readonly status: string;
  readonly type?: string | undefined;
  readonly brand?: string | undefined;
  readonly domain?: string | undefined;
  readonly sans: readonly string[];
  readonly notBefore?: WireTime | undefined;
  readonly notAfter?: WireTime | undefined;
  readonly signatureAlgorithm?: string | undefined;
  /** From the list by tags, if it was read. */
  readonly exactExpiry?: WireTime | undefined;
}

/** Maps a row or the details to a certificate. */
export function certificateOf(wire: WireCertificate, account: AccountReference): Certificate {
  const { id, status, domain } = wire;
  const notAfter = betterExpiry(wire.notAfter, wire.exactExpiry);
  const validity = validityOf({ notBefore: wire.notBefore, notAfter });
  const orderedAt = orderedAtOf(id);
  const product = [wire.brand, wire.type].filter((word) => word !== undefined).join(' ');
  return {
    ...account,
    id,
    status: statusOf(status, notAfter !== undefined),
    rawStatus: status.slice(0, 100),
    subjectAlternativeNames: namesOf(wire),
    changePending: isChangePending(status, notAfter !== undefined),
    ...defined({
      commonName: domain,
      validity,
      product: product === '' ? undefined : product.slice(0, 100),
      orderedAt,
      signatureAlgorithm: normalizeSignatureAlgorithm(wire.signatureAlgorithm ?? ''),
    }),
  };
}

/** All names of a certificate: `sans` does not contain the domain. */
export function namesOf({ domain, sans }: Pick<WireCertificate, 'domain' | 'sans'>): string[] {
  return [...new Set([...(domain === undefined ? [] : [domain]), ...sans])];
}

/** Maximum difference between a time without a time zone and the exact time. */
const ZONES = 26 * HOUR;

/** Whether both times can be the same expiry. */
export function isSameExpiry(listed: WireTime, tagged: WireTime): boolean {
  return Math.abs(millisecondsBetween(listed.at, tagged.at)) <= ZONES;
}

/** The exact expiry of the list by tags. If the two contradict each other, the earlier one. */
function betterExpiry(
  listed: WireTime | undefined,
  tagged: WireTime | undefined,
): WireTime | undefined {
  if (listed === undefined || tagged === undefined) return listed ?? tagged;
  if (isSameExpiry(listed, tagged)) return tagged;
  return listed.at < tagged.at ? listed : tagged;
}

function validityOf({
  notBefore,
  notAfter,
}: Pick<WireCertificate, 'notBefore' | 'notAfter'>): Validity | undefined {
  if (notAfter === undefined) return undefined;
  return {
    ...(notBefore === undefined ? {} : { notBefore: notBefore.at }),
    notAfter: notAfter.at,
    precision: notAfter.precision,
  };
}

/** All ids seen so far contain their creation time in milliseconds: `scs1590053258704`. */
function orderedAtOf(id: string): Instant | undefined {
  const [, digits] = /^scs(1\d{12})$/.exec(id) ?? [];
  return digits === undefined ? undefined : instantOf(Number(digits));
}

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
function isChangePending(raw: string, hasExpiry: boolean): boolean {
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
