import type * as z from 'zod/mini';
import { DAY, millisecondsBetween } from '../../certificates/instant.ts';
import { isPending } from '../../certificates/status.ts';
import { organizationValidationPending } from '../../events/organization-validation-pending.ts';
import { shortHash } from '../outline.ts';
import { dayOf, organizationCondition, organizationLineage } from '../organization-conditions.ts';
import { formatDuration } from '../words/format-duration.ts';
import { formatInstant } from '../words/format-instant.ts';
import { escalatedReminder } from '../escalates.ts';
import { certificateFacts, formatPlace, nameOf } from '../words/about-certificate.ts';
import {
  authorityOf,
  checkActions,
  missingChecks,
  organizationName,
  formatValidation,
} from '../words/organization.ts';
import { certificateNotification } from './source.ts';
import { formatUnreachableFacts } from '../words/facts.ts';
import { count } from '../words/plain.ts';

type OrganizationPending = z.infer<typeof organizationValidationPending.detail>;

/** An organization validation is pending; sent once for all orders of the organization. */
export const organizationPending = certificateNotification({
  type: 'organization-validation-pending',
  event: organizationValidationPending,
  about(detail) {
    const { certificate, organizationValidation: validation, reminder } = detail;
    const condition = conditionOf(detail);
    if (certificate.acknowledged !== undefined || condition === undefined) return undefined;
    return {
      lineage: organizationLineage(certificate, validation),
      name: nameOf(certificate),
      condition,
      severity: 'warning',
      ...escalatedReminder(reminder),
    };
  },
  compose(detail) {
    const { metadata, certificate, organizationValidation: validation, pendingSince } = detail;
    const { reminder } = detail;
    return {
      headline: headlineOf(detail),
      paragraphs: [
        formatWhatHappens(detail),
        ...missingChecks(validation, certificate),
        ...formatUnreachableFacts(metadata),
      ],
      actions: [
        ...checkActions(validation, certificate),
        `Check what is missing in ${formatPlace(certificate)}.`,
      ],
      facts: certificateFacts(certificate, metadata, [
        ['Organization', validation.organization && organizationName(validation, certificate)],
        ['Pending since', formatInstant(pendingSince)],
        ['Reminder', reminder?.number.toString()],
      ]),
    };
  },
  composeGroup({ members, place }) {
    const organizations = count(members.length, 'organization');
    return {
      headline: `${organizations}: complete validation, ${place}`,
      paragraphs: [
        `${organizations} in ${place} need validation. New orders, renewals and reissues for them wait until the certification authority has validated them.`,
      ],
      actions: [
        `Check in ${place} what is missing for each organization.`,
        'Send the documents that the authority requests, and answer its e-mails and verification calls.',
      ],
    };
  },
});

/** `undefined` for progress: a completed check is reported in the event and in the next reminder. */
function conditionOf(detail: OrganizationPending): string | undefined {
  const { metadata, organizationValidation: validation, reminder, previous } = detail;
  if (isWorse(detail)) {
    const left = validation.pendingChecks?.map(({ name }) => name) ?? [];
    const what = shortHash([validation.state, ...left]);
    return organizationCondition('changed', validation, dayOf(metadata.observedAt), what);
  }
  if (reminder !== undefined) {
    return organizationCondition('reminder', validation, dayOf(reminder.dueAt));
  }
  return previous === undefined
    ? organizationCondition('pending', validation, dayOf(metadata.observedAt))
    : undefined;
}

/** Whether a new check is required, or the validation failed. */
function isWorse({
  organizationValidation: { state, pendingChecks = [] },
  previous,
}: OrganizationPending) {
  if (previous === undefined) return false;
  const before = new Set(previous.pendingChecks?.map(({ name }) => name));
  const more =
    previous.pendingChecks !== undefined && pendingChecks.some(({ name }) => !before.has(name));
  return more || (state === 'failed' && previous.state !== 'failed');
}

function headlineOf(detail: OrganizationPending): string {
  const { metadata, certificate, organizationValidation: validation, pendingSince } = detail;
  const name = organizationName(validation, certificate);
  if (validation.state === 'failed') return `${name}: organization validation failed`;
  const pending = millisecondsBetween(pendingSince, metadata.observedAt);
  return pending < DAY
    ? `${name}: complete organization validation`
    : `${name}: complete organization validation (pending ${formatDuration(pending)})`;
}

function formatWhatHappens({
  certificate,
  organizationValidation: validation,
  pendingSince,
}: OrganizationPending): string {
  const name = nameOf(certificate);
  const blocked = isPending(certificate.status)
    ? `issue ${name}`
    : `complete the change to ${name}`;
  const done =
    validation.state === 'failed' ? 'reports that it could not complete' : 'has not completed';
  const shared =
    validation.organization === undefined
      ? ''
      : ' All orders of this organization wait for this validation; you get one alert for all of them.';
  return `${authorityOf(certificate)} ${done} ${formatValidation(validation, certificate)}, and cannot ${blocked} until it is complete. The validation has been pending since ${formatInstant(pendingSince)}.${shared}`;
}
