import type { Instant } from '../../../shared/certificates/instant.ts';
import type { ScmCertificate, Blank } from './certificate.ts';
import { HOUR, plus } from '../../../shared/certificates/instant.ts';

/** Whether an instant of a certificate's timeline has passed. */
export function isPast(instant: Instant | undefined, now: Instant): boolean {
  return instant !== undefined && instant <= now;
}

/** The validity of the current certificate; `undefined` before issuance. */
export function validityAt(
  certificate: ScmCertificate,
  now: Instant,
): { readonly notBefore?: Instant | undefined; readonly notAfter?: Instant | undefined } {
  const { issuedAt, uploadedAt, notBefore, notAfter, renewals } = certificate;
  if (!isPast(issuedAt ?? uploadedAt, now)) return {};
  const renewal = renewals.filter((one) => isPast(one.issuedAt, now)).at(-1);
  if (renewal !== undefined) return { notBefore: renewal.issuedAt, notAfter: renewal.notAfter };
  return { notBefore: notBefore ?? issuedAt, notAfter };
}

/** The status with the vendor's name; the first that matches. */
export function statusAt(certificate: ScmCertificate, now: Instant): string {
  if (certificate.status !== undefined) return certificate.status;
  const past = (instant: Instant | undefined) => isPast(instant, now);
  if (past(certificate.revokedAt)) return 'REVOKED';
  const { notAfter } = validityAt(certificate, now);
  if (past(notAfter) && !certificate.flipsLate) return 'EXPIRED';
  if (past(certificate.revocationRequestedAt)) {
    if (!past(certificate.revocationWithdrawnAt)) return 'REVOKING';
    return 'CANCLEREVOKING';
  }
  if (past(certificate.uploadedAt)) return 'UPLOAD';
  if (past(certificate.issuedAt)) return supplementStatus(certificate, now) ?? 'ISSUED';
  return applicationStatus(certificate, now);
}

function supplementStatus({ supplement }: ScmCertificate, now: Instant): string | undefined {
  if (supplement === undefined || supplement.requestedAt > now || isPast(supplement.doneAt, now)) {
    return undefined;
  }
  return isPast(supplement.withdrawnAt, now) ? 'CANCELSUPPLEMENTING' : 'SUPPLEMENTCHECKING';
}

function applicationStatus(certificate: ScmCertificate, now: Instant): string {
  const past = (instant: Instant | undefined) => isPast(instant, now);
  if (past(certificate.rejectedAt)) return 'UNPASSED';
  if (!past(certificate.appliedAt) || past(certificate.withdrawalReviewedAt)) return 'PAID';
  if (past(certificate.withdrawnAt)) return 'CANCELCHECKING';
  if (!past(certificate.reviewedAt ?? certificate.appliedAt)) return 'CHECKING';
  if (!past(certificate.validatedAt)) return 'CHECKING_DOMAIN';
  const organization = !certificate.type.startsWith('DV_');
  return organization && !past(certificate.organizationValidatedAt) ? 'CHECKING_ORG' : 'ISSUING';
}

/** The current names, without names that are being added. */
export function sansAt({ sans, supplement }: ScmCertificate, now: Instant): readonly string[] {
  return supplement !== undefined && isPast(supplement.doneAt, now)
    ? [...sans, ...supplement.names]
    : sans;
}

/** The names whose validations the vendor returns: all, or those that are being added. */
export function namesToValidate(certificate: ScmCertificate, now: Instant): readonly string[] {
  const { domain, sans, supplement } = certificate;
  return supplementStatus(certificate, now) === undefined || supplement === undefined
    ? [domain, ...sans]
    : supplement.names;
}

/** Every instant at which a document of the certificate changes. */
export function transitionsOf(certificate: ScmCertificate): Instant[] {
  const { supplement, renewals } = certificate;
  return [
    certificate.boughtAt,
    certificate.appliedAt,
    certificate.reviewedAt,
    certificate.validatedAt,
    certificate.organizationValidatedAt,
    certificate.issuedAt,
    certificate.uploadedAt,
    certificate.withdrawnAt,
    certificate.withdrawalReviewedAt,
    certificate.rejectedAt,
    certificate.revocationRequestedAt,
    certificate.revocationWithdrawnAt,
    certificate.revokedAt,
    certificate.touchedAt,
    certificate.notAfter,
    ...renewals.flatMap(({ issuedAt, notAfter }) => [issuedAt, notAfter]),
    supplement?.requestedAt,
    supplement?.withdrawnAt,
    supplement?.doneAt,
  ].filter((instant) => instant !== undefined);
}

/** The time of the last change, the default sort key of the list. */
export function updatedAt(certificate: ScmCertificate, now: Instant): Instant {
  return (
    transitionsOf(certificate)
      .filter((at) => at <= now)
      .sort()
      .at(-1) ?? certificate.boughtAt
  );
}

/** The undocumented time zone of the documents. */
export type WireZone = 'UTC' | '+08:00';

/** `2021-05-27 16:46:25.0`: no zone, and one digit after the seconds. */
export function wireTime(instant: Instant, zone: WireZone): string {
  const shown = plus(instant, zone === 'UTC' ? 0 : 8 * HOUR);
  return `${shown.slice(0, 10)} ${shown.slice(11, 19)}.0`;
}

/** Fields with a value, and empty fields in the spelling of this certificate. */
export function spellBlanks(
  fields: Readonly<Record<string, string | undefined>>,
  blank: Blank,
): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]): [string, string | null][] => {
      if (value !== undefined) return [[name, value]];
      if (blank === 'absent') return [];
      return [[name, blank === 'null' ? null : '']];
    }),
  );
}
