import { certificateKey } from '../certificates/certificate.ts';
import {
  expiredWhileMonitored,
  keyOf,
  mayStillBeReplaced,
} from '../certificates/certificate-state.ts';
import type { CertificateState, DataAge } from '../certificates/certificate-state.ts';
import { DAY, earliest, plus } from '../certificates/instant.ts';
import type { Instant } from '../certificates/instant.ts';
import { isFull, namesOf } from '../certificates/names.ts';
import { isInForce } from '../certificates/status.ts';
import { replanAfterRenewal } from './replan-after-renewal.ts';
import { inOrder } from './plan-deadlines.ts';
import { renewalPatternOf } from './renewal-pattern.ts';
import { dueFromNow, alertAgain } from './alert-again.ts';

/** A certificate that replaces another one may be worth little, but never ends with it. */
export const OUTLIVES_BY = DAY;

/** One that begins so long after another one has ended replaces it no more: whoever needed it would not have waited. */
export const LATE = 7 * DAY;

export interface Succession {
  readonly old: CertificateState;
  readonly next: CertificateState;
}

/**
 * Whether one certificate can take the place of another one: issued, for at least the same full names, of the same product
 * as far as one can tell, begun later and ended later by at least a day. One that has ended may still be replaced by one that
 * began within a week of that; one that had ended when it was found, by one that has itself ended since. A provider's own
 * link always wins.
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
 * Who takes whose place among certificates that share names: only where the old one nears its end.
 *
 * Certificates of the same names may serve side by side, and silence would hide the end of one of them. So a successor
 * replaces exactly one, the one that ends first; the others stay watched.
 */
export function findSuccessions(
  candidates: readonly CertificateState[],
  now: Instant,
): Succession[] {
  const replaced = new Set(
    candidates.filter(({ successor }) => successor !== undefined).map(keyOf),
  );
  // A state that was rebuilt does not know what it replaces; the certificate that it replaces does.
  const replacedBy = new Map(candidates.map((one) => [one.successor?.key, keyOf(one)]));
  const found: Succession[] = [];
  for (const next of [...candidates].sort((a, b) => compare(beginOf(a), beginOf(b)))) {
    const replaces = next.replaces ?? replacedBy.get(keyOf(next));
    const [old] = candidates
      .filter((one) => replaces === undefined || replaces === keyOf(one))
      .filter((one) => !replaced.has(keyOf(one)) && canSucceed(next, one))
      .sort((a, b) => compare(endOf(a), endOf(b)) || compare(keyOf(a), keyOf(b)));
    if (old === undefined || !nearsItsEnd(old, now)) continue;
    replaced.add(keyOf(old));
    found.push({ old, next });
  }
  return found;
}

/**
 * The successor's part: it replaces this one for ever, goes on with its thread if it has none of its own, and with its
 * habit of being renewed.
 */
export function markSuccessor({ old, next }: Succession): CertificateState {
  const lineage = next.lineage === keyOf(next) ? old.lineage : next.lineage;
  const claimed = { ...next, revision: next.revision + 1, lineage, replaces: keyOf(old) };
  const pattern = next.renewalPattern === undefined ? renewalPatternOf(next, old) : undefined;
  if (pattern === undefined) return claimed;
  return { ...claimed, renewalPattern: pattern, deadlines: [...replanAfterRenewal(next, pattern)] };
}

/** The old one's part: its warnings are held back. `facts` is how old its own are: it is its successor that was read. */
export function markReplaced(
  { old, next }: Succession,
  now: Instant,
  dataAge: DataAge,
): CertificateState {
  const { validity } = next.certificate;
  const [name] = namesOf(next.certificate);
  const { replacedInInventory: inInventory, ...kept } = old;
  return {
    ...kept,
    revision: old.revision + 1,
    changedAt: now,
    dataAge,
    successor: {
      key: keyOf(next),
      since: now,
      ...(name === undefined ? {} : { name }),
      ...(validity && { notAfter: validity.notAfter }),
      ...(inInventory && { inInventory }),
    },
    ...planSuccessorCheck(old, now),
  };
}

/**
 * The next check of a replaced certificate that its successor still counts, a day later; none where it expires sooner,
 * because the expiry itself checks that. Usually a lost successor releases the certificate at once; one whose state was
 * rebuilt may not know which certificate that is.
 */
export function planSuccessorCheck(
  { certificate: { status, validity }, successorCheckDueAt }: CertificateState,
  now: Instant,
): Pick<CertificateState, 'successorCheckDueAt'> {
  const check = plus(now, DAY);
  const planned = isInForce(status) && validity !== undefined && check < validity.notAfter;
  const first = earliest(successorCheckDueAt, planned ? check : undefined);
  return first === undefined ? {} : { successorCheckDueAt: first };
}

/** The old one without its successor: the latest warning is due again, and with it a look for another successor. */
export function unmarkReplaced(
  old: CertificateState,
  now: Instant,
  dataAge: DataAge,
): CertificateState {
  const { successor: _lost, ...rest } = old;
  return {
    ...rest,
    revision: old.revision + 1,
    changedAt: now,
    dataAge,
    deadlines: inOrder(dueFromNow(old, [...alertAgain(old, now), ...old.deadlines], now)),
  };
}

/** Whether an end has come that a successor makes harmless, and nobody has taken note of it yet. */
export function expiresReplaced(
  { certificate: { status, validity }, successor }: CertificateState,
  now: Instant,
): boolean {
  return (
    successor !== undefined &&
    isInForce(status) &&
    validity !== undefined &&
    validity.notAfter <= now
  );
}

/**
 * Whether the successor of a certificate no longer counts. It holds back every warning, so it is checked every day, and
 * again at the expiry. `next` is what is stored of it. A successor that has itself expired since did count in its time.
 */
export function hasLost(old: CertificateState, next: CertificateState | undefined): boolean {
  if (next === undefined) return true;
  const { removedAt: _back, ...shown } = old;
  const { certificate } = next;
  const status = certificate.status === 'expired' ? 'issued' : certificate.status;
  return !canSucceed({ ...next, certificate: { ...certificate, status } }, shown);
}

/** Whether its end has come, has been warned of, or is to be warned of now. */
export function nearsItsEnd({ warnings, deadlines, certificate }: CertificateState, now: Instant) {
  const end = certificate.validity?.notAfter;
  if (end === undefined) return false;
  if (end <= now) return true;
  const due = deadlines.some(({ kind, at }) => kind === 'expiry-reminder' && at <= now);
  return due || warnings.expiry !== undefined;
}

function linkedElsewhere(next: CertificateState, old: CertificateState): boolean {
  if (old.certificate.renewal?.successorIssued === true) return true;
  const { renews } = next.certificate.renewal ?? {};
  return renews !== undefined && certificateKey({ ...next.certificate, id: renews }) !== keyOf(old);
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
  const [end, oldEnd] = [next.certificate.validity?.notAfter, old.certificate.validity?.notAfter];
  if (end === undefined || oldEnd === undefined) return false;
  const begin = beginOf(next);
  return begin > beginOf(old) && begin <= plus(oldEnd, LATE) && end >= plus(oldEnd, OUTLIVES_BY);
}

function beginOf({ certificate, firstSeenAt }: CertificateState): Instant {
  return certificate.validity?.notBefore ?? firstSeenAt;
}

function endOf({ certificate }: CertificateState): string {
  return certificate.validity?.notAfter ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
