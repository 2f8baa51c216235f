import { isDeepStrictEqual } from 'node:util';
import { identityForLookup } from '../../certificates/certificate-identity.ts';
import { isSecondary, mayStillBeReplaced } from '../../certificates/certificate-state.ts';
import type { CertificateState } from '../../certificates/certificate-state.ts';
import { DAY, earliest, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import { namesOf } from '../../certificates/names.ts';
import { isInForce } from '../../certificates/status.ts';
import { expiresReplaced } from '../aspects/expiry.ts';
import type { Input, Removed, Reported, Step, SuccessorLinked, TimePassed } from '../input.ts';

/**
 * Whether predecessors, successors and other entries with the same certificate must be checked before the deadlines of a
 * certificate are processed.
 */
export function needsSuccessorCheck(state: CertificateState, now: Instant): boolean {
  const { successorCheckDueAt, deadlines, successor, providerLinkOnly } = state;
  if (successorCheckDueAt !== undefined && successorCheckDueAt <= now) return true;
  if (successor !== undefined) return expiresReplaced(state, now);
  if (providerLinkOnly === true && identityForLookup(state.certificate) === undefined) return false;
  return deadlines.some(
    ({ kind, at }) => (kind === 'expiry-reminder' || kind === 'expiry') && at <= now,
  );
}

/**
 * A check is due when the data that makes a certificate a successor, or the same as another one, has changed, when the
 * data of a certificate with a successor has changed, and when a certificate had expired before it was discovered.
 */
export const requestSuccessorCheck: Step<Reported> = (state, { before, now }) => {
  const { certificate, replaces, successor, successorCheckDueAt, providerLinkOnly } = state;
  const { sameCertificate } = state;
  const canReplace = certificate.status === 'issued' || (!before && mayStillBeReplaced(state));
  const canBeSame = identityForLookup(certificate) !== undefined;
  const isConcerned =
    ((providerLinkOnly !== true || canBeSame) && canReplace) ||
    (replaces ?? successor ?? sameCertificate) !== undefined;
  const isDue = successorCheckDueAt !== undefined && successorCheckDueAt <= now;
  if (!isConcerned || isDue) return state;
  if (before && isDeepStrictEqual(matchedFields(before), matchedFields(state))) return state;
  return { ...state, successorCheckDueAt: now };
};

function matchedFields({ certificate, removedAt, providerLinkOnly }: CertificateState) {
  const { status, validity, product, renewal } = certificate;
  const canBeMatched = removedAt === undefined && providerLinkOnly !== true;
  const isSuccessor = status === 'issued' && canBeMatched;
  const { fingerprint, issuer, serialNumber } = certificate;
  return [
    ...[canBeMatched, isSuccessor, validity, product, renewal?.renews, namesOf(certificate)],
    ...[removedAt, fingerprint, issuer, serialNumber],
  ];
}

/** The predecessor of a removed certificate, or another entry with the same one, may need its reminders now. */
export const requestPredecessorCheck: Step<Removed> = (state, { now }) =>
  (state.replaces ?? state.sameCertificate) === undefined
    ? state
    : { ...state, successorCheckDueAt: now };

/**
 * `check-deadlines` checks that the successor of a replaced certificate still counts: a day later, or at the expiry if
 * that is sooner. A lost successor usually releases the certificate at once, but a successor whose state was rebuilt may
 * not know which certificate it replaced.
 */
export const planNextCheck: Step<SuccessorLinked | TimePassed> = (state, { now }) => {
  const { certificate, successorCheckDueAt } = state;
  const { status, validity } = certificate;
  const check = plus(now, DAY);
  const isPlanned = isInForce(status) && validity !== undefined && check < validity.notAfter;
  const first = earliest(successorCheckDueAt, isPlanned ? check : undefined);
  return first === undefined ? state : { ...state, successorCheckDueAt: first };
};

/**
 * An entry that sends no reminders is checked on the last day: the state of the primary entry can be damaged, or lost.
 */
export const planLastCheck: Step<Input> = (state, { now }) => {
  const { certificate, successorCheckDueAt } = state;
  const { status, validity } = certificate;
  if (!isSecondary(state) || !isInForce(status) || validity === undefined) return state;
  const check = plus(validity.notAfter, -DAY);
  const first = earliest(successorCheckDueAt, check > now ? check : undefined);
  return first === undefined ? state : { ...state, successorCheckDueAt: first };
};

/** A due check is over, or planned again. From then on it is known whether an expired certificate has a successor. */
export const finishSuccessorCheck: Step<TimePassed> = (state, context) => {
  const { input, now } = context;
  const { successorCheckDueAt, replacedInInventory, ...rest } = state;
  const isDue = successorCheckDueAt !== undefined && successorCheckDueAt <= now;
  if (input.successorCheck !== 'done' || (!isDue && replacedInInventory === undefined))
    return state;
  const { dataAge } = input;
  const finished: CertificateState = {
    ...rest,
    ...(!isDue && successorCheckDueAt && { successorCheckDueAt }),
    ...(replacedInInventory && { changedAt: now, ...(dataAge && { dataAge }) }),
  };
  return isDue && rest.successor
    ? planNextCheck(finished, context)
    : planLastCheck(finished, context);
};

/** Deadlines are processed also if the check failed. It is repeated. */
export const repeatFailedCheck: Step<TimePassed> = (state, { input, now }) =>
  input.successorCheck === 'failed' ? { successorCheckDueAt: now, ...state } : state;
