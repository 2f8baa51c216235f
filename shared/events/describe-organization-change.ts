import type { CertificateState } from '../certificates/certificate-state.ts';
import type { OrganizationChange } from '../lifecycle/change.ts';
import { certificateDetail, daysUntil } from './certificate-detail.ts';
import { pendingDetail, reminderTime } from './pending-detail.ts';
import type { Describe, MonitorEvent } from './event.ts';
import { organizationValidationCompleted } from './organization-validation-completed.ts';
import { organizationValidationDetail } from './organization-validation-detail.ts';
import { organizationValidationExpiring } from './organization-validation-expiring.ts';
import { organizationValidationPending } from './organization-validation-pending.ts';
import { organizationValidationWithdrawn } from './organization-validation-withdrawn.ts';

/** The event about one change of an organization validation. `state` is the one after the change. */
export function describeOrganizationChange(
  change: OrganizationChange,
  state: CertificateState,
  describe: Describe,
): MonitorEvent {
  const now = state.changedAt;
  const { validation } = change;
  const about = {
    certificate: certificateDetail(state),
    organizationValidation: organizationValidationDetail(validation),
  };
  const part = validation.type;
  const found =
    state.initialInventory && state.revision === 1 ? { initialInventory: true as const } : {};
  switch (change.kind) {
    case 'organization-pending': {
      const { previous } = change;
      return describe(
        organizationValidationPending,
        {
          ...about,
          ...pendingDetail(change, now),
          ...(previous && { previous }),
          ...found,
        },
        { part, ...reminderTime(change) },
      );
    }
    case 'organization-completed':
      return describe(
        organizationValidationCompleted,
        { ...about, ...resolvedBy(change) },
        { part },
      );
    case 'organization-withdrawn':
      return describe(
        organizationValidationWithdrawn,
        { ...about, ...resolvedBy(change) },
        { part },
      );
    case 'organization-expiring': {
      const daysToExpiry = daysUntil(validation.expiresAt ?? now, now);
      return describe(
        organizationValidationExpiring,
        { ...about, daysToExpiry, ...found },
        { part, occurredAt: change.dueAt },
      );
    }
  }
}

function resolvedBy({ resolves }: Extract<OrganizationChange, { resolves?: unknown }>) {
  return resolves === undefined ? {} : { resolves };
}
