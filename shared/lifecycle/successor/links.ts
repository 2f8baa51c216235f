import { isDeepStrictEqual } from 'node:util';
import { keyOf } from '../../certificates/certificate-state.ts';
import type { RecognizedSuccessor } from '../../certificates/certificate-state.ts';
import { namesOf } from '../../certificates/names.ts';
import { hasSameExpiry } from '../aspects/expiry.ts';
import { joinLineage } from '../join-lineage.ts';
import type {
  PredecessorLinked,
  Reported,
  Step,
  SuccessorLinked,
  SuccessorLost,
} from '../input.ts';

/** Records the predecessor permanently. The certificate continues its lineage. */
export const linkPredecessor: Step<PredecessorLinked> = (state, { input: { predecessor } }) => {
  const isFirst = state.lineage === keyOf(state);
  const joined = isFirst ? joinLineage(state, predecessor.lineage) : state;
  return { ...joined, replaces: keyOf(predecessor) };
};

/** Records the successor, which suppresses the reminders of this certificate. */
export const linkSuccessor: Step<SuccessorLinked> = (state, { input, now }) => {
  const { certificate } = input.successor;
  const [name] = namesOf(certificate);
  const { replacedInInventory: inInventory, ...rest } = state;
  const successor: RecognizedSuccessor = {
    key: keyOf(input.successor),
    since: now,
    ...(name !== undefined && { name }),
    ...(certificate.validity && { notAfter: certificate.validity.notAfter }),
    ...(inInventory && { inInventory }),
  };
  return { ...rest, changedAt: now, dataAge: input.dataAge, successor };
};

/** Removes the successor. */
export const unlinkSuccessor: Step<SuccessorLost> = (state, { input: { dataAge }, now }) => {
  const { successor: _lost, ...rest } = state;
  return { ...rest, changedAt: now, dataAge };
};

/**
 * Keeps a matched successor only while names and expiry stay the same, the provider reports no successor, and the
 * account matches successors by name.
 */
export const dropSuccessor: Step<Reported> = (state, { before }) => {
  const { successor, ...rest } = state;
  const { certificate, providerLinkOnly } = state;
  const isKept =
    successor !== undefined &&
    before !== undefined &&
    providerLinkOnly !== true &&
    certificate.renewal?.successorIssued !== true &&
    hasSameExpiry(before, state) &&
    isDeepStrictEqual(namesOf(before.certificate), namesOf(certificate));
  return isKept ? state : rest;
};
