import { createHash } from 'node:crypto';
import { HOUR, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { AcmCertificate, Renewal } from './certificate.ts';

/** ACM cancels a request whose validation is not complete after this time. */
const TIME_TO_VALIDATE = 72 * HOUR;

/** The DNS record of a request is not reported in its first seconds. */
const RECORD_DELAY = 5_000;

/** The X.509 certificate that is in force. */
interface Issuance {
  readonly issuedAt: Instant;
  readonly notBefore: Instant;
  readonly notAfter: Instant | undefined;
  readonly serialNumber: string;
}

export function statusAt(certificate: AcmCertificate, now: Instant): string {
  const { status, requestedAt, failure, revocation } = certificate;
  if (status !== undefined) return status;
  if (revocation !== undefined && revocation.at <= now) return 'REVOKED';
  if (failure !== undefined && failure.at <= now) return 'FAILED';
  const issuance = issuanceAt(certificate, now);
  if (issuance === undefined) {
    return plus(requestedAt, TIME_TO_VALIDATE) <= now
      ? 'VALIDATION_TIMED_OUT'
      : 'PENDING_VALIDATION';
  }
  return issuance.notAfter !== undefined && issuance.notAfter <= now ? 'EXPIRED' : 'ISSUED';
}

/** The latest issuance; `undefined` before the first one. */
export function issuanceAt(certificate: AcmCertificate, now: Instant): Issuance | undefined {
  const { arn, issuedAt, notBefore, notAfter, renewals } = certificate;
  const serialNumber = (number: number) =>
    createHash('sha1').update(`${arn} ${number}`).digest('hex').slice(0, 32);
  const issued: Issuance[] = [
    ...(issuedAt === undefined
      ? []
      : [{ issuedAt, notBefore: notBefore ?? issuedAt, notAfter, serialNumber: serialNumber(0) }]),
    ...renewals.flatMap((renewal, index) =>
      renewal.issuedAt === undefined
        ? []
        : [
            {
              issuedAt: renewal.issuedAt,
              notBefore: renewal.issuedAt,
              notAfter: renewal.notAfter,
              serialNumber: serialNumber(index + 1),
            },
          ],
    ),
  ];
  return issued.findLast((one) => one.issuedAt <= now);
}

/** The latest renewal that has started. */
export function renewalAt(
  { renewals }: AcmCertificate,
  now: Instant,
): { readonly status: string; readonly updatedAt: Instant; readonly reason?: string } | undefined {
  const renewal = renewals.findLast(({ startedAt }) => startedAt <= now);
  if (renewal === undefined) return undefined;
  const { startedAt, validationPendingAt, issuedAt, failure } = renewal;
  if (failure !== undefined && failure.at <= now) {
    return { status: 'FAILED', updatedAt: failure.at, reason: failure.reason };
  }
  if (issuedAt !== undefined && issuedAt <= now) return { status: 'SUCCESS', updatedAt: issuedAt };
  if (validationPendingAt !== undefined && validationPendingAt <= now) {
    return { status: 'PENDING_VALIDATION', updatedAt: validationPendingAt };
  }
  return { status: 'PENDING_AUTO_RENEWAL', updatedAt: startedAt };
}

/** The ARNs of the resources that use the certificate. */
export function usersAt({ users }: AcmCertificate, now: Instant): string[] {
  return users
    .filter(({ from, until }) => from <= now && (until === undefined || until > now))
    .map(({ arn }) => arn);
}

/** @see https://docs.aws.amazon.com/acm/latest/userguide/managed-renewal.html */
export function isEligible(certificate: AcmCertificate, now: Instant): boolean {
  const isUsed = usersAt(certificate, now).length > 0 || certificate.exported;
  return certificate.type !== 'IMPORTED' && isUsed && statusAt(certificate, now) === 'ISSUED';
}

export function reportsRecord({ requestedAt }: AcmCertificate, now: Instant): boolean {
  return plus(requestedAt, RECORD_DELAY) <= now;
}

/** Every instant at which a document of the certificate changes. */
export function transitionsOf(certificate: AcmCertificate): Instant[] {
  const { requestedAt, issuedAt, notAfter, failure, revocation, renewals, users } = certificate;
  const ofRenewal = ({ startedAt, validationPendingAt, ...renewal }: Renewal) => [
    startedAt,
    validationPendingAt,
    renewal.issuedAt,
    renewal.notAfter,
    renewal.failure?.at,
  ];
  return [
    requestedAt,
    plus(requestedAt, RECORD_DELAY),
    issuedAt ?? plus(requestedAt, TIME_TO_VALIDATE),
    notAfter,
    failure?.at,
    revocation?.at,
    ...renewals.flatMap(ofRenewal),
    ...users.flatMap(({ from, until }) => [from, until]),
  ].filter((at) => at !== undefined);
}
