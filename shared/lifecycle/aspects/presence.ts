import { certificateKey, entryBefore, isOrderPending } from '../../certificates/certificate.ts';
import type { Certificate } from '../../certificates/certificate.ts';
import { CERTIFICATE_STATE_VERSION } from '../../certificates/certificate-state-schema.ts';
import type { CertificateState } from '../../certificates/certificate-state.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { Removed, Reported, Step } from '../input.ts';
import { mergeReported } from '../merge-reported.ts';
import { pendingOrganizations } from './organization-validations.ts';
import { pendingValidations } from './validations.ts';

/** The state of a certificate before its first report is processed. */
export function newCertificate(
  { certificate: reported, initialInventory, predecessor }: Reported,
  now: Instant,
): CertificateState {
  const certificate = mergeReported(undefined, reported);
  const first = entryBefore(certificate) ?? certificate.id;
  return {
    ...{ version: CERTIFICATE_STATE_VERSION, revision: 0, certificate, tags: {} },
    lineage: predecessor?.lineage ?? certificateKey({ ...certificate, id: first }),
    ...{ firstSeenAt: now, changedAt: now, initialInventory },
    ...{ validationPendingSince: [], deadlines: [] },
    warnings: { validationExpiring: [], validationChecksStopped: [] },
  };
}

/** A reported certificate is not removed, and its data is as of now. */
export const recordPresence: Step<Reported> = (state, { now }) => {
  const { removedAt: _removedAt, dataAge: _dataAge, ...rest } = state;
  return { ...rest, changedAt: now };
};

/** A removed certificate keeps everything else, and can be reported again. */
export const recordRemoval: Step<Removed> = (state, { now }) => {
  const { dataAge: _dataAge, ...rest } = state;
  return { ...rest, changedAt: now, removedAt: now };
};

/**
 * An order whose certificate has an entry of its own was not withdrawn. A certification authority issues only after all
 * validations are complete; before that, the new entry reports the pending ones.
 */
export const continueOrder: Step<Removed> = (state, { input: { continuedBy = [] } }) => {
  const { certificate: order } = state;
  if (!isOrderPending(order)) return state;
  if (continuedBy.some(isOrderPending)) {
    return { ...state, certificate: withoutPendingValidations(order) };
  }
  return continuedBy.some(wasIssued)
    ? { ...state, certificate: withCompleteValidations(order) }
    : state;
};

function wasIssued({ status }: Certificate): boolean {
  return ['issued', 'expired', 'revoking', 'revoked'].includes(status);
}

function withCompleteValidations(order: Certificate): Certificate {
  const { domainValidations, organizationValidations } = order;
  return {
    ...order,
    ...(domainValidations && {
      domainValidations: domainValidations.map((validation) => ({ ...validation, state: 'valid' })),
    }),
    ...(organizationValidations && {
      organizationValidations: organizationValidations.map((validation) =>
        validation.state === 'valid'
          ? validation
          : { ...validation, state: 'valid', pendingChecks: [] },
      ),
    }),
  };
}

function withoutPendingValidations(order: Certificate): Certificate {
  const { domainValidations, organizationValidations } = order;
  const domains = pendingValidations(order);
  const organizations = pendingOrganizations(order);
  return {
    ...order,
    ...(domainValidations && {
      domainValidations: domainValidations.filter((validation) => !domains.includes(validation)),
    }),
    ...(organizationValidations && {
      organizationValidations: organizationValidations.filter(
        (validation) => !organizations.includes(validation),
      ),
    }),
  };
}
