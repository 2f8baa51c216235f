import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import { timesOf } from '../../shared/lifecycle/organization-validations.ts';
import { formatMissing } from '../../shared/notifications/compose/finding-words.ts';
import { formatInstant } from '../../shared/notifications/words/format-instant.ts';

/** Of each organization validation of a certificate: whose, of which type, its state, and what is missing or until when. */
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
