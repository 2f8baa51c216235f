import type * as z from 'zod';
import { isPending } from '../../certificates/status.ts';
import type { organizationValidationCompleted } from '../../events/organization-validation-completed.ts';
import type { organizationValidationWithdrawn } from '../../events/organization-validation-withdrawn.ts';
import type { Draft } from '../draft.ts';
import {
  resolvesOrganization,
  dayOf,
  organizationCondition,
  organizationLineage,
} from '../organization-conditions.ts';
import { formatAccount } from '../words/provider-name.ts';
import { formatInstant } from '../words/format-instant.ts';
import { aboutCertificate, certificateFacts, nameOf } from './about-certificate.ts';
import { authorityOf, organizationName, formatValidation } from './organization-words.ts';

type Completed = z.infer<typeof organizationValidationCompleted.detail>;
type Withdrawn = z.infer<typeof organizationValidationWithdrawn.detail>;

/** An organization validation that users were alerted to is complete; sent once for all orders. */
export function composeOrganizationCompleted(detail: Completed): Draft | undefined {
  const { metadata, certificate, organizationValidation: validation, resolves } = detail;
  if (resolves === undefined) return undefined;
  const { expiresAt } = validation;
  const isWaiting = isPending(certificate.status) && certificate.removed !== true;
  const waits = isWaiting ? ` ${nameOf(certificate)} is not issued yet.` : '';
  const until =
    expiresAt === undefined
      ? ''
      : ` The validation can be used for new certificates until ${formatInstant(expiresAt)}.`;
  return {
    ...shared(detail),
    condition: organizationCondition('completed', validation, dayOf(metadata.observedAt)),
    headline:
      validation.organization === undefined
        ? `${nameOf(certificate)}: organization is validated`
        : `${organizationName(validation, certificate)} is validated`,
    paragraphs: [
      `${authorityOf(certificate)} has completed ${formatValidation(validation, certificate)}. No action needed for the organization.${until}${waits}`,
    ],
    actions: [],
  };
}

/** One order no longer waits; other orders of its organization can still wait. */
export function composeOrganizationWithdrawn(detail: Withdrawn): Draft | undefined {
  const { certificate, organizationValidation: validation, resolves } = detail;
  if (resolves === undefined) return undefined;
  const name = nameOf(certificate);
  const others =
    validation.organization === undefined
      ? ''
      : ` Other orders of ${organizationName(validation, certificate)} can still wait for it.`;
  return {
    ...shared(detail),
    condition: organizationCondition(
      'withdrawn',
      validation,
      dayOf(detail.metadata.observedAt),
      certificate.id,
    ),
    headline: `${name} no longer waits for organization validation`,
    paragraphs: [
      `The order for ${name} in ${formatAccount(certificate)}, or a change to it, was cancelled, rejected or removed before its organization validation was complete.${others}`,
    ],
    actions: [`If that was not intended, order ${name} again in ${formatAccount(certificate)}.`],
  };
}

function shared({
  metadata,
  certificate,
  organizationValidation: validation,
  resolves,
}: Completed | Withdrawn) {
  return {
    ...aboutCertificate(certificate, metadata),
    lineage: organizationLineage(certificate, validation),
    name: nameOf(certificate),
    type: 'resolved' as const,
    severity: 'info' as const,
    // Resolves also the alerts that were escalated. Reminders for other orders continue.
    resolves: resolvesOrganization(validation),
    facts: certificateFacts(certificate, metadata, [
      ['Organization', validation.organization && organizationName(validation, certificate)],
      ['Since', resolves && formatInstant(resolves.since)],
    ]),
  };
}
