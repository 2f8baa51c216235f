import { keyOf } from '../certificates/certificate-state.ts';
import type { CertificateState, DataAge } from '../certificates/certificate-state.ts';
import { DAY, earliest, plus } from '../certificates/instant.ts';
import type { Instant } from '../certificates/instant.ts';
import { namesOf } from '../certificates/names.ts';
import { isInForce } from '../certificates/status.ts';
import { alertAgain, dueFromNow } from './alert-again.ts';
import type { Succession } from './match-successors.ts';
import { inOrder } from './plan-deadlines.ts';
import { renewalPatternOf } from './renewal-pattern.ts';
import { replanAfterRenewal } from './replan-after-renewal.ts';

/** The state of the successor: it replaces `old` permanently, and continues its lineage and its renewal pattern. */
export function markSuccessor({ old, next }: Succession): CertificateState {
  const lineage = next.lineage === keyOf(next) ? old.lineage : next.lineage;
  const linked = { ...next, revision: next.revision + 1, lineage, replaces: keyOf(old) };
  const pattern = next.renewalPattern === undefined ? renewalPatternOf(next, old) : undefined;
  if (pattern === undefined) return linked;
  return { ...linked, renewalPattern: pattern, deadlines: [...replanAfterRenewal(next, pattern)] };
}

/** The state of the replaced certificate: its reminders are suppressed. `dataAge` is the age of its own data. */
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

/** The state of a certificate that lost its successor: its latest reminder is due again. */
export function unmarkReplaced(
  old: CertificateState,
  now: Instant,
  dataAge: DataAge,
): CertificateState {
  const { successor: _successor, ...rest } = old;
  return {
    ...rest,
    revision: old.revision + 1,
    changedAt: now,
    dataAge,
    deadlines: inOrder(dueFromNow(old, [...alertAgain(old, now), ...old.deadlines], now)),
  };
}

/**
 * When `check-deadlines` next checks that the successor of a replaced certificate still counts: a day later, or at the
 * expiry if that is sooner. A lost successor usually releases the certificate at once, but a successor whose state was
 * rebuilt may not know which certificate it replaced.
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

/** Whether a replaced certificate has reached its expiry, and its state does not show this yet. */
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
