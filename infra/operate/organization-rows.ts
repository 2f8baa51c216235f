import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import { timesOf } from '../../shared/changes/organization-validations.ts';
import { formatMissing } from '../../shared/notices/compose/finding-words.ts';
import { sayInstant } from '../../shared/notices/words/say-instant.ts';

/** Of each organization validation of a certificate: whose, of which type, its state, and what is missing or until when. */
export function organizationRows(state: CertificateState): string[][] {
  return (state.certificate.organizationValidations ?? []).map((validation) => {
    const { organization, type, expiresAt } = validation;
    const { pendingSince } = timesOf(type, state);
    const missing = formatMissing(validation);
    const since =
      pendingSince === undefined
        ? expiresAt && `until ${sayInstant(expiresAt)}`
        : `since ${sayInstant(pendingSince)}`;
    return [
      organization?.name ?? organization?.id ?? 'organization',
      type,
      validation.state,
      [since, missing && `missing: ${missing}`].filter(Boolean).join(', '),
    ];
  });
}
