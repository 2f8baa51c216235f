import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import { timesOf } from '../../shared/lifecycle/aspects/organization-validations.ts';
import { formatMissing } from '../../shared/notifications/words/findings.ts';
import { formatInstant } from '../../shared/notifications/words/format-instant.ts';

/** One row per organization validation: organization, type, state, and the missing checks or the expiry. */
export function organizationRows(state: CertificateState): string[][] {
  return (state.certificate.organizationValidations ?? []).map((validation) => {
    const { organization, type, expiresAt } = validation;
    const { pendingSince } = timesOf(type, state);
    const missing = formatMissing(validation);
    const since =
      pendingSince === undefined
        ? expiresAt && `until ${formatInstant(expiresAt)}`
        : `since ${formatInstant(pendingSince)}`;
    return [
      organization?.name ?? organization?.id ?? 'organization',
      type,
      validation.state,
      [since, missing && `missing: ${missing}`].filter(Boolean).join(', '),
    ];
  });
}
