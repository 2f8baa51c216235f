import { certificateKey } from '../../certificates/certificate.ts';
import {
  expiredWhileMonitored,
  keyOf,
  mayStillBeReplaced,
} from '../../certificates/certificate-state.ts';
import type { CertificateState } from '../../certificates/certificate-state.ts';
import { DAY, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import { isFull, namesOf } from '../../certificates/names.ts';
import { isInForce } from '../../certificates/status.ts';

/** A successor expires at least this much later than its predecessor. */
export const MIN_LATER_EXPIRY = DAY;

/** A certificate that starts later than this after the expiry of another one is not its successor. */
export const MAX_START_DELAY = 7 * DAY;

/** A certificate and the certificate that replaces it. */
export interface Succession {
  readonly old: CertificateState;
  readonly next: CertificateState;
}

/**
 * Whether `next` can replace `old`: it is issued, has at least the same full names and, as far as known, the same product,
 * starts later, and expires at least a day later. An expired certificate can still be replaced by one that started within a
 * week after its expiry; a certificate that had expired when it was discovered, also by one that has expired since. A link
 * of the provider always has priority.
 */
export function canSucceed(next: CertificateState, old: CertificateState): boolean {
  if (keyOf(next) === keyOf(old)) return false;
  if (next.removedAt !== undefined || old.removedAt !== undefined) return false;
  if (next.providerLinkOnly === true || old.providerLinkOnly === true) return false;
  if (!isInForce(old.certificate.status) && !mayStillBeReplaced(old)) return false;
  const { status } = next.certificate;
  const foundEnded = old.certificate.status === 'expired' && !expiredWhileMonitored(old);
  if (status !== 'issued' && !(foundEnded && status === 'expired')) return false;
  return (
    !linkedElsewhere(next, old) &&
    sameProduct(next, old) &&
    covers(next, old) &&
    outlives(next, old)
  );
}

/**
 * The certificates that replace others with the same names. Only certificates that are near their expiry are replaced.
 *
 * Certificates with the same names can be in use side by side, and a suppressed reminder would hide the expiry of one of
 * them. A successor therefore replaces exactly one certificate, the one that expires first. The others stay monitored.
 */
export function findSuccessions(
  candidates: readonly CertificateState[],
  now: Instant,
): Succession[] {
  const replaced = new Set(
    candidates.filter(({ successor }) => successor !== undefined).map(keyOf),
  );
  // A rebuilt state does not know which certificate it replaces; the state of that certificate does.
  const replacedBy = new Map(candidates.map((state) => [state.successor?.key, keyOf(state)]));
  const found: Succession[] = [];
  for (const next of [...candidates].sort((a, b) => compare(startOf(a), startOf(b)))) {
    const replaces = next.replaces ?? replacedBy.get(keyOf(next));
    const [old] = candidates
      .filter((state) => replaces === undefined || replaces === keyOf(state))
      .filter((state) => !replaced.has(keyOf(state)) && canSucceed(next, state))
      .sort((a, b) => compare(expiryOf(a), expiryOf(b)) || compare(keyOf(a), keyOf(b)));
    if (old === undefined || !isNearExpiry(old, now)) continue;
    replaced.add(keyOf(old));
    found.push({ old, next });
  }
  return found;
}

/**
 * Whether the successor of a certificate no longer counts. A successor suppresses all reminders, so this is checked every
 * day, and again at the expiry. `next` is the stored state of the successor. A successor that has expired since then did
 * count while it was valid.
 */
export function hasLostSuccessor(
  old: CertificateState,
  next: CertificateState | undefined,
): boolean {
  if (next === undefined) return true;
  const { removedAt: _removedAt, ...listed } = old;
  const { certificate } = next;
  const status = certificate.status === 'expired' ? 'issued' : certificate.status;
  return !canSucceed({ ...next, certificate: { ...certificate, status } }, listed);
}

/** Whether a certificate has expired, or has a reminder that was sent or is due. */
export function isNearExpiry({ warnings, deadlines, certificate }: CertificateState, now: Instant) {
  const end = certificate.validity?.notAfter;
  if (end === undefined) return false;
  if (end <= now) return true;
  const due = deadlines.some(({ kind, at }) => kind === 'expiry-reminder' && at <= now);
  return due || warnings.expiry !== undefined;
}

function linkedElsewhere(next: CertificateState, old: CertificateState): boolean {
  if (old.certificate.renewal?.successorIssued === true) return true;
  const { renews } = next.certificate.renewal ?? {};
  if (renews === undefined) return false;
  // The provider links the entry of its own account, which another entry can have outlived.
  const { others = [], former = [] } = old.sameCertificate ?? {};
  const renewed = certificateKey({ ...next.certificate, id: renews });
  return ![keyOf(old), ...others, ...former].includes(renewed);
}

function sameProduct(
  { certificate: next }: CertificateState,
  { certificate: old }: CertificateState,
) {
  const unknown = next.product === undefined || old.product === undefined;
  return unknown || next.provider !== old.provider || next.product === old.product;
}

function covers(next: CertificateState, old: CertificateState): boolean {
  const names = new Set(namesOf(next.certificate));
  const wanted = namesOf(old.certificate);
  return wanted.length > 0 && wanted.every((name) => isFull(name) && names.has(name));
}

function outlives(next: CertificateState, old: CertificateState): boolean {
  const [end, oldExpiry] = [
    next.certificate.validity?.notAfter,
    old.certificate.validity?.notAfter,
  ];
  if (end === undefined || oldExpiry === undefined) return false;
  const start = startOf(next);
  return (
    start > startOf(old) &&
    start <= plus(oldExpiry, MAX_START_DELAY) &&
    end >= plus(oldExpiry, MIN_LATER_EXPIRY)
  );
}

function startOf({ certificate, firstSeenAt }: CertificateState): Instant {
  return certificate.validity?.notBefore ?? firstSeenAt;
}

function expiryOf({ certificate }: CertificateState): string {
  return certificate.validity?.notAfter ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
