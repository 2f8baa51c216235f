import type * as z from 'zod/mini';
import { isPending } from '../../certificates/status.ts';
import { organizationValidationCompleted } from '../../events/organization-validation-completed.ts';
import { organizationValidationWithdrawn } from '../../events/organization-validation-withdrawn.ts';
import { outline } from '../outline.ts';
import type { NotificationText } from '../notification.ts';
import { RESOLVED } from './resolved.ts';
import { on } from './source.ts';
import {
  resolvesOrganization,
  dayOf,
  organizationCondition,
  organizationLineage,
} from '../organization-conditions.ts';
import { formatAccount } from '../words/provider-name.ts';
import { formatInstant } from '../words/format-instant.ts';
import { aboutCertificate, certificateFacts, nameOf } from '../words/about-certificate.ts';
import { authorityOf, organizationName, formatValidation } from '../words/organization.ts';

type Completed = z.infer<typeof organizationValidationCompleted.detail>;
type Withdrawn = z.infer<typeof organizationValidationWithdrawn.detail>;

/** An organization validation that users were alerted to is complete; sent once for all orders. */
export const organizationCompleted = on(organizationValidationCompleted, (detail) => {
  const { metadata, certificate, organizationValidation: validation } = detail;
  const { expiresAt } = validation;
  const condition = organizationCondition('completed', validation, dayOf(metadata.observedAt));
  return outlineResolved(detail, condition, () => {
    const isWaiting = isPending(certificate.status) && certificate.removed !== true;
    const waits = isWaiting ? ` ${nameOf(certificate)} is not issued yet.` : '';
    const until =
      expiresAt === undefined
        ? ''
        : ` The validation can be used for new certificates until ${formatInstant(expiresAt)}.`;
    return {
      headline:
        validation.organization === undefined
          ? `${nameOf(certificate)}: organization is validated`
          : `${organizationName(validation, certificate)} is validated`,
      paragraphs: [
        `${authorityOf(certificate)} has completed ${formatValidation(validation, certificate)}. No action needed for the organization.${until}${waits}`,
      ],
      actions: [],
    };
  });
});

/** One order no longer waits; other orders of its organization can still wait. */
export const organizationWithdrawn = on(organizationValidationWithdrawn, (detail) => {
  const { metadata, certificate, organizationValidation: validation } = detail;
  const day = dayOf(metadata.observedAt);
  const condition = organizationCondition('withdrawn', validation, day, certificate.id);
  return outlineResolved(detail, condition, () => {
    const name = nameOf(certificate);
    const others =
      validation.organization === undefined
        ? ''
        : ` Other orders of ${organizationName(validation, certificate)} can still wait for it.`;
    return {
      headline: `${name} no longer waits for organization validation`,
      paragraphs: [
        `The order for ${name} in ${formatAccount(certificate)}, or a change to it, was cancelled, rejected or removed before its organization validation was complete.${others}`,
      ],
      actions: [`If that was not intended, order ${name} again in ${formatAccount(certificate)}.`],
    };
  });
});

function outlineResolved(
  { metadata, certificate, organizationValidation: validation, resolves }: Completed | Withdrawn,
  condition: string,
  compose: () => Pick<NotificationText, 'headline' | 'paragraphs' | 'actions'>,
) {
  if (resolves === undefined) return undefined;
  return outline(
    RESOLVED,
    {
      ...aboutCertificate(certificate, metadata),
      lineage: organizationLineage(certificate, validation),
      name: nameOf(certificate),
      condition,
      severity: 'info',
      // Resolves also the alerts that were escalated. Reminders for other orders continue.
      resolves: resolvesOrganization(validation),
    },
    () => ({
      ...compose(),
      facts: certificateFacts(certificate, metadata, [
        ['Organization', validation.organization && organizationName(validation, certificate)],
        ['Pending since', formatInstant(resolves.since)],
      ]),
    }),
  );
}
