import { isDeepStrictEqual } from 'node:util';
import { isOrderPending } from '../certificates/certificate.ts';
import type { CertificateState } from '../certificates/certificate-state.ts';
import type {
  OrganizationCheck,
  OrganizationValidation,
} from '../certificates/organization-validation.ts';
import type { OrganizationChange } from './change.ts';
import { pendingOrganizations, timesOf } from './organization-validations.ts';
import { wasReported } from './resolution.ts';
import type { Resolution } from './resolution.ts';
import { remindersUntil } from './validation-reminders.ts';

/** The changes of organization validations between two states of a certificate. */
export function detectOrganizationChanges(
  previous: CertificateState | undefined,
  current: CertificateState,
): OrganizationChange[] {
  const before = previous === undefined || isRemoved(previous) ? [] : waitingFor(previous);
  return [
    ...pendingChanges(before, previous, current),
    ...before.flatMap((validation) => endChanges(validation, previous, current)),
    ...renewedChanges(before, previous, current),
    ...expiringChanges(previous, current),
  ];
}

function waitingFor({ certificate }: CertificateState): OrganizationValidation[] {
  return pendingOrganizations(certificate);
}

function isRemoved({ removedAt }: CertificateState): boolean {
  return removedAt !== undefined;
}

/** Newly pending, pending with a changed list of checks, or due for a reminder. */
function pendingChanges(
  before: readonly OrganizationValidation[],
  previous: CertificateState | undefined,
  current: CertificateState,
): OrganizationChange[] {
  if (isRemoved(current)) return [];
  return waitingFor(current).flatMap((validation): OrganizationChange[] => {
    const { type, pendingChecks } = validation;
    const known = before.find((one) => one.type === type);
    const { pendingSince: since = current.changedAt, remindedAt } = timesOf(type, current);
    const pending = { kind: 'organization-pending' as const, validation, since };
    if (known === undefined) return [pending];
    const changed = !isDeepStrictEqual(known.pendingChecks, pendingChecks);
    const failed = validation.state !== known.state;
    const reminded =
      remindedAt !== undefined &&
      (previous === undefined || remindedAt !== timesOf(type, previous).remindedAt);
    if (!changed && !failed && !reminded) return [];
    return [
      {
        ...pending,
        ...(changed || failed ? { previous: checksOf(known) } : {}),
        ...(reminded && {
          reminder: {
            number: Math.max(1, remindersUntil({ since }, remindedAt)),
            dueAt: remindedAt,
          },
        }),
      },
    ];
  });
}

function checksOf({ state, pendingChecks }: OrganizationValidation): {
  state: OrganizationValidation['state'];
  pendingChecks?: OrganizationCheck[];
} {
  return { state, ...(pendingChecks && { pendingChecks }) };
}

/** Completed or withdrawn. */
function endChanges(
  before: OrganizationValidation,
  previous: CertificateState | undefined,
  current: CertificateState,
): OrganizationChange[] {
  const { certificate } = current;
  const { type } = before;
  const still = waitingFor(current).some((one) => one.type === type);
  if (previous === undefined || (still && !isRemoved(current))) return [];
  const resolves = resolvesPending(type, previous);
  const reported = certificate.organizationValidations?.find((one) => one.type === type);
  // The entry that continues a removed order reports the validations that are still pending.
  if (isRemoved(current) && reported === undefined) return [];
  const now = reported ?? before;
  // A certification authority issues only after the validation is complete, whatever was reported last.
  const issued = isOrderPending(previous.certificate) && certificate.status === 'issued';
  if (now.state === 'valid' || (issued && !isRemoved(current))) {
    return [{ kind: 'organization-completed', validation: completed(now), ...resolves }];
  }
  return [{ kind: 'organization-withdrawn', validation: now, ...resolves }];
}

function completed(validation: OrganizationValidation): OrganizationValidation {
  return { ...validation, state: 'valid', pendingChecks: [] };
}

function resolvesPending(
  type: string,
  previous: CertificateState,
): { readonly resolves?: Resolution } {
  const { pendingSince: since } = timesOf(type, previous);
  return since !== undefined && wasReported(since, previous)
    ? { resolves: { condition: 'organization-validation', since } }
    : {};
}

/** Validated again before or after its expiry, which was alerted. */
function renewedChanges(
  before: readonly OrganizationValidation[],
  previous: CertificateState | undefined,
  current: CertificateState,
): OrganizationChange[] {
  if (previous === undefined || isRemoved(current)) return [];
  return (current.certificate.organizationValidations ?? []).flatMap(
    (validation): OrganizationChange[] => {
      const { type, state, expiresAt } = validation;
      const { warnedAt: since } = timesOf(type, previous);
      const old = previous.certificate.organizationValidations?.find((one) => one.type === type);
      const later =
        expiresAt !== undefined && old?.expiresAt !== undefined && expiresAt > old.expiresAt;
      if (since === undefined || state !== 'valid' || !later) return [];
      if (before.some((one) => one.type === type)) return [];
      const resolves: Resolution = { condition: 'organization-validation', since };
      return [
        {
          kind: 'organization-completed',
          validation,
          ...(wasReported(since, previous) && { resolves }),
        },
      ];
    },
  );
}

function expiringChanges(
  previous: CertificateState | undefined,
  current: CertificateState,
): OrganizationChange[] {
  return (current.certificate.organizationValidations ?? []).flatMap(
    (validation): OrganizationChange[] => {
      const { warnedAt: dueAt } = timesOf(validation.type, current);
      const known = previous === undefined ? {} : timesOf(validation.type, previous);
      return dueAt === undefined || dueAt === known.warnedAt
        ? []
        : [{ kind: 'organization-expiring', validation, dueAt }];
    },
  );
}
