import { isDeepStrictEqual } from 'node:util';
import type { Certificate } from '../certificates/certificate.ts';
import { mayStillBeReplaced } from '../certificates/certificate-state.ts';
import type { CertificateState } from '../certificates/certificate-state.ts';
import { latest } from '../certificates/instant.ts';
import { namesOf } from '../certificates/names.ts';
import { isInForce } from '../certificates/status.ts';
import type { AlarmPolicy } from './alarm-policy.ts';
import type { Observation } from './observe-certificate.ts';

/**
 * A look is owed where what makes a successor of a certificate has come, or gone from one that was one; where that has
 * changed of a certificate that has a successor; and for one that had expired when it was found.
 */
export function requestsSuccessorCheck(
  state: CertificateState,
  previous: CertificateState | undefined,
  observation: Observation,
): CertificateState {
  const { certificate, replaces, successor, successorCheckDueAt } = state;
  const now = latest(observation.now, state.changedAt);
  const seeks = certificate.status === 'issued' || (!previous && mayStillBeReplaced(state));
  const may = (seeksSuccessor(observation) && seeks) || (replaces ?? successor) !== undefined;
  if (!may || (successorCheckDueAt !== undefined && successorCheckDueAt <= now)) return state;
  if (previous !== undefined && isDeepStrictEqual(claimsOf(previous), claimsOf(state)))
    return state;
  return { ...state, successorCheckDueAt: now };
}

function claimsOf({ certificate, removedAt, providerLinkOnly }: CertificateState) {
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

/** Whether somebody looks for those whom a certificate succeeds, and that succeed it, by their names. */
export function seeksSuccessor({ byNames, policy }: Observation): boolean {
  return byNames === true && policy.lineage !== 'provider-link-only';
}

/** Warnings wait for whoever looks for kin, or knows whether what a first sweep has found is in its account's digest. */
export function warnsAtOnce(observation: Observation): boolean {
  return (
    !seeksSuccessor(observation) && !(observation.byNames === true && observation.initialInventory)
  );
}

export function providerLinkOnly({
  lineage: by,
}: AlarmPolicy): Pick<CertificateState, 'providerLinkOnly'> {
  return by === 'provider-link-only' ? { providerLinkOnly: true } : {};
}

/** Its end is somebody's problem: nothing that its provider knows of stands for it. */
export function needsWarnings({ status, renewal }: Certificate): boolean {
  return isInForce(status) && renewal?.successorIssued !== true;
}
