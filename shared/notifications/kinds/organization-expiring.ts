import type * as z from 'zod/mini';
import type { Instant } from '../../certificates/instant.ts';
import { organizationValidationExpiring } from '../../events/organization-validation-expiring.ts';
import { outline } from '../outline.ts';
import type { Kind } from '../outline.ts';
import { dayOf, organizationCondition, organizationLineage } from '../organization-conditions.ts';
import { formatAccount } from '../words/provider-name.ts';
import { formatDaysLeft } from '../words/format-duration.ts';
import { formatDay, formatInstant, spanOf } from '../words/format-instant.ts';
import { aboutCertificate, certificateFacts, nameOf } from '../words/about-certificate.ts';
import { authorityIn, organizationName, formatValidation } from '../words/organization.ts';
import { on } from './source.ts';
import { formatUnreachableFacts } from '../words/facts.ts';
import { count } from '../words/plain.ts';

type Expiring = z.infer<typeof organizationValidationExpiring.detail>;

const ORGANIZATION_EXPIRING: Kind<Expiring> = {
  type: 'organization-validation-expiring',
  composeGroup({ members, place }) {
    const organizations = count(members.length, 'organization');
    const expiries = members.map(({ organizationValidation }) => organizationValidation.expiresAt);
    const first = spanOf(expiries)?.first;
    const when = first === undefined ? '' : ` from ${formatDay(first)} on`;
    return {
      headline: `${organizations}: validations expire${when}, ${place}`,
      paragraphs: [
        `The validations of ${organizations} in ${place} expire${when}. Issued certificates stay valid. Renewals, reissues and new orders wait until the certification authority has validated the organization again. That can take several days.`,
      ],
      actions: [
        `Submit each organization for validation again in ${place}.`,
        'Send the documents that the authority requests, and answer its e-mails and verification calls.',
      ],
    };
  },
};

/** The validation of an organization expires before a certificate; sent once for all of its certificates. */
export const organizationExpiring = on(organizationValidationExpiring, (detail) => {
  const { metadata, certificate, organizationValidation: validation } = detail;
  const { expiresAt } = validation;
  if (certificate.acknowledged !== undefined || expiresAt === undefined) return undefined;
  return outline(
    ORGANIZATION_EXPIRING,
    {
      ...aboutCertificate(certificate, metadata),
      lineage: organizationLineage(certificate, validation),
      name: nameOf(certificate),
      condition: organizationCondition(
        'expiring',
        validation,
        expiresAt,
        dayOf(metadata.occurredAt),
      ),
      severity: 'warning',
    },
    () => compose(detail, expiresAt),
    detail,
  );
});

function compose(
  { metadata, certificate, organizationValidation: validation, daysToExpiry }: Expiring,
  expiresAt: Instant,
) {
  const name = organizationName(validation, certificate);
  const when =
    daysToExpiry > 0 ? `expires on ${formatDay(expiresAt)}` : `expired on ${formatDay(expiresAt)}`;
  const left = daysToExpiry > 0 ? ` (${formatDaysLeft(daysToExpiry)} left)` : '';
  return {
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
