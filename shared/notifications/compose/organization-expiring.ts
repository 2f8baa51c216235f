import type * as z from 'zod';
import type { organizationValidationExpiring } from '../../events/organization-validation-expiring.ts';
import type { Draft } from '../draft.ts';
import { dayOf, organizationCondition, organizationLineage } from '../organization-conditions.ts';
import { formatAccount } from '../words/provider-name.ts';
import { formatDaysLeft } from '../words/format-duration.ts';
import { formatDay, formatInstant } from '../words/format-instant.ts';
import { aboutCertificate, certificateFacts, nameOf } from './about-certificate.ts';
import { authorityIn, organizationName, formatValidation } from './organization-words.ts';
import { formatUnreachableFacts } from './format-facts.ts';

/** The validation of an organization expires before a certificate; sent once for all of its certificates. */
export function composeOrganizationExpiring({
  metadata,
  certificate,
  organizationValidation: validation,
  daysToExpiry,
}: z.infer<typeof organizationValidationExpiring.detail>): Draft | undefined {
  const { expiresAt } = validation;
  if (certificate.acknowledged !== undefined || expiresAt === undefined) return undefined;
  const name = organizationName(validation, certificate);
  const when =
    daysToExpiry > 0 ? `expires on ${formatDay(expiresAt)}` : `expired on ${formatDay(expiresAt)}`;
  const left = daysToExpiry > 0 ? ` (${formatDaysLeft(daysToExpiry)} left)` : '';
  return {
    ...aboutCertificate(certificate, metadata),
    lineage: organizationLineage(certificate, validation),
    name: nameOf(certificate),
    type: 'organization-validation-expiring',
    condition: organizationCondition('expiring', validation, expiresAt, dayOf(metadata.occurredAt)),
    severity: 'warning',
    headline: `${name}: organization validation ${when}`,
    paragraphs: [
      `${formatValidation(validation, certificate).replace(/^t/, 'T')} in ${formatAccount(certificate)} can be used for new certificates until ${formatInstant(expiresAt)}${left}. Issued certificates stay valid. Renewals, reissues and new orders wait until ${authorityIn(certificate)} has validated the organization again. That can take several days.`,
      ...formatUnreachableFacts(metadata),
    ],
    actions: [
      `Submit the organization for validation again in ${formatAccount(certificate)}${daysToExpiry > 0 ? ' before that date' : ''}.`,
      `Send ${authorityIn(certificate)} the documents that it requests, and answer its e-mails and its verification call.`,
    ],
    facts: certificateFacts(certificate, metadata, [
      ['Organization', validation.organization && name],
      ['Validated until', formatInstant(expiresAt)],
    ]),
  };
}
