import { isOrderPending } from '../certificates/certificate.ts';
import type { Certificate } from '../certificates/certificate.ts';
import type { CertificateState } from '../certificates/certificate-state.ts';
import { latest } from '../certificates/instant.ts';
import type { Instant } from '../certificates/instant.ts';
import { pendingOrganizations } from './organization-validations.ts';
import { pendingValidations } from './pending-validations.ts';

/**
 * The state of a certificate that its account no longer lists; `undefined` if it was removed before.
 *
 * @param continuedBy the certificates of the entries that continue a removed order.
 */
export function observeRemoval(
  previous: CertificateState,
  now: Instant,
  continuedBy: readonly Certificate[] = [],
): CertificateState | undefined {
  if (previous.removedAt !== undefined) return undefined;
  const removedAt = latest(now, previous.changedAt);
  const { dataAge: _dataAge, ...kept } = previous;
  return {
    ...kept,
    certificate: continued(previous.certificate, continuedBy),
    revision: previous.revision + 1,
    changedAt: removedAt,
    removedAt,
    // The predecessor may need its reminders again.
    ...(previous.replaces === undefined ? {} : { successorCheckDueAt: removedAt }),
  };
}

/**
 * An order whose certificate has an entry of its own was not withdrawn. A certification authority issues only after all
 * validations are complete; before that, the new entry reports the pending ones.
 */
function continued(order: Certificate, continuedBy: readonly Certificate[]): Certificate {
  if (!isOrderPending(order)) return order;
  if (continuedBy.some(isOrderPending)) return withoutPendingValidations(order);
  return continuedBy.some(wasIssued) ? withCompleteValidations(order) : order;
}

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
