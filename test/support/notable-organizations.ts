import type {
  OrganizationCheck,
  OrganizationCheckKind,
} from '../../shared/certificates/organization-validation.ts';
import type { CertificateDetail } from '../../shared/events/certificate-detail.ts';
import { organizationValidationCompleted } from '../../shared/events/organization-validation-completed.ts';
import type { OrganizationValidationDetail } from '../../shared/events/organization-validation-detail.ts';
import { organizationValidationExpiring } from '../../shared/events/organization-validation-expiring.ts';
import { organizationValidationPending } from '../../shared/events/organization-validation-pending.ts';
import { organizationValidationWithdrawn } from '../../shared/events/organization-validation-withdrawn.ts';
import { at, organizationValidation } from './certificates.ts';
import { certificate, metadata, pendingOrder } from './notable-events.ts';

interface Changes {
  readonly certificate?: Partial<CertificateDetail>;
  readonly validation?: Partial<OrganizationValidationDetail>;
}

/** The checks with the names of DigiCert, or of another provider. */
export function checks(...all: (readonly [OrganizationCheckKind, string])[]): OrganizationCheck[] {
  return all.map(([check, name]) => ({ check, name }));
}

/** An order with pending checks of its organization: address and phone call. */
export function organizationPendingEvent(
  changes: Changes & {
    readonly pendingSince?: string;
    readonly reminder?: number;
    readonly previous?: OrganizationCheck[];
    readonly observedAt?: string;
  } = {},
) {
  const { reminder, previous, pendingSince = '2027-02-14T08:00:00Z' } = changes;
  const observedAt =
    changes.observedAt === undefined ? metadata.observedAt : at(changes.observedAt);
  return {
    detailType: organizationValidationPending.detailType,
    detail: {
      metadata: { ...metadata, observedAt },
      certificate: { ...pendingOrder, ...changes.certificate },
      organizationValidation: { ...organizationValidation(), ...changes.validation },
      pendingSince: at(pendingSince),
      ...(previous && { previous: { state: 'pending' as const, pendingChecks: previous } }),
      ...(reminder !== undefined && {
        reminder: { number: reminder, daysPending: 3, dueAt: metadata.occurredAt },
      }),
    },
  };
}

const valid = { state: 'valid', pendingChecks: [], expiresAt: at('2028-03-15T08:00:00Z') } as const;
const resolves = {
  condition: 'organization-validation',
  since: at('2027-02-14T08:00:00Z'),
} as const;

export function organizationCompletedEvent(changes: Changes = {}) {
  return {
    detailType: organizationValidationCompleted.detailType,
    detail: {
      metadata,
      certificate: { ...pendingOrder, ...changes.certificate },
      organizationValidation: { ...organizationValidation(), ...valid, ...changes.validation },
      resolves,
    },
  };
}

export function organizationWithdrawnEvent(changes: Changes = {}) {
  return {
    detailType: organizationValidationWithdrawn.detailType,
    detail: {
      metadata,
      certificate: { ...pendingOrder, status: 'cancelled', ...changes.certificate },
      organizationValidation: { ...organizationValidation(), ...changes.validation },
      resolves,
    },
  };
}

/** An organization validation that expires in two weeks, and before the certificate. */
export function organizationExpiringEvent(changes: Changes = {}) {
  return {
    detailType: organizationValidationExpiring.detailType,
    detail: {
      metadata,
      certificate: { ...certificate, notAfter: at('2027-06-01'), ...changes.certificate },
      organizationValidation: {
        ...organizationValidation(),
        ...valid,
        expiresAt: at('2027-03-01T08:00:00Z'),
        ...changes.validation,
      },
      daysToExpiry: 14.3,
    },
  };
}
