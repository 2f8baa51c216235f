import { isDeepStrictEqual } from 'node:util';
import type { Certificate } from '../certificates/certificate.ts';
import { mayStillBeReplaced } from '../certificates/certificate-state.ts';
import type { CertificateState } from '../certificates/certificate-state.ts';
import { latest } from '../certificates/instant.ts';
import { namesOf } from '../certificates/names.ts';
import { isInForce } from '../certificates/status.ts';
import type { AlarmPolicy } from './alarm-policy.ts';
import type { Observation } from './observation.ts';

/**
 * The state with a requested successor check, if one is needed: the data that makes a certificate a successor has
 * changed, the data of a certificate with a successor has changed, or the certificate had expired when it was
 * discovered.
 */
export function requestSuccessorCheck(
  state: CertificateState,
  previous: CertificateState | undefined,
  observation: Observation,
): CertificateState {
  const { certificate, replaces, successor, successorCheckDueAt } = state;
  const now = latest(observation.now, state.changedAt);
  const canReplace = certificate.status === 'issued' || (!previous && mayStillBeReplaced(state));
  const isConcerned =
    (matchesByName(observation) && canReplace) || (replaces ?? successor) !== undefined;
  if (!isConcerned || (successorCheckDueAt !== undefined && successorCheckDueAt <= now))
    return state;
  if (previous !== undefined && isDeepStrictEqual(matchedFields(previous), matchedFields(state)))
    return state;
  return { ...state, successorCheckDueAt: now };
}

function matchedFields({ certificate, removedAt, providerLinkOnly }: CertificateState) {
  const { status, validity, product, renewal } = certificate;
  const isThere = removedAt === undefined && providerLinkOnly !== true;
  return [
    isThere,
    status === 'issued' && isThere,
    validity,
    product,
    renewal?.renews,
    namesOf(certificate),
  ];
}

/** Whether `check-deadlines` matches predecessors and successors of the certificate by name. */
export function matchesByName({ byNames, policy }: Observation): boolean {
  return byNames === true && policy.successorMatching !== 'provider-link-only';
}

/**
 * Whether reminders are sent without a check of `check-deadlines` for successors, or of whether the initial inventory
 * contains them.
 */
export function sendsRemindersAtOnce(observation: Observation): boolean {
  return (
    !matchesByName(observation) && !(observation.byNames === true && observation.initialInventory)
  );
}

export function providerLinkOnly({
  successorMatching,
}: AlarmPolicy): Pick<CertificateState, 'providerLinkOnly'> {
  return successorMatching === 'provider-link-only' ? { providerLinkOnly: true } : {};
}

/** Whether the expiry of a certificate needs reminders: the provider reports no successor. */
export function needsReminders({ status, renewal }: Certificate): boolean {
  return isInForce(status) && renewal?.successorIssued !== true;
}
