import type * as z from 'zod/mini';
import { DAY, millisecondsBetween } from '../../certificates/instant.ts';
import { certificateApprovalPending } from '../../events/certificate-approval-pending.ts';
import { certificateApprovalResolved } from '../../events/certificate-approval-resolved.ts';
import { outline } from '../outline.ts';
import { escalatedReminder } from '../escalates.ts';
import { aboutCertificate, certificateFacts, nameOf } from '../words/about-certificate.ts';
import { formatDuration } from '../words/format-duration.ts';
import { formatUnreachableFacts } from '../words/facts.ts';
import { formatInstant, spanOf } from '../words/format-instant.ts';
import { count, plain } from '../words/plain.ts';
import { formatAccount } from '../words/provider-name.ts';
import { RESOLVED } from './resolved.ts';
import { certificateNotification, on } from './source.ts';

/** An approver at the customer has to act. */
export const approvalPending = certificateNotification({
  type: 'certificate-approval-pending',
  event: certificateApprovalPending,
  about({ certificate, pendingSince, reminder }) {
    if (certificate.acknowledged !== undefined) return undefined;
    const kind = reminder === undefined ? 'pending' : `reminder:${reminder.dueAt}`;
    return {
      condition: `${approvalConditions(certificate.id, pendingSince)}${kind}`,
      severity: 'warning',
      ...escalatedReminder(reminder),
    };
  },
  compose({ metadata, certificate, pendingSince, reminder }) {
    const name = nameOf(certificate);
    const place = formatAccount(certificate);
    const pending = millisecondsBetween(pendingSince, metadata.observedAt);
    const duration = pending < DAY ? '' : ` (pending ${formatDuration(pending)})`;
    return {
      headline: `${name}: approve the order${duration}`,
      paragraphs: [
        `The order for ${name} in ${place} has been waiting for an approver of your organization since ${formatInstant(pendingSince)}. Without approval, the order is not sent to the certification authority, and no certificate is issued. If the order renews a certificate, that certificate expires without a replacement.`,
        ...formatUnreachableFacts(metadata),
      ],
      actions: [
        `Sign in to ${place} as a user who can approve orders.`,
        `Open the order ${plain(certificate.id)}.`,
        'Approve or reject it.',
      ],
      facts: certificateFacts(certificate, metadata, [
        ['Pending since', formatInstant(pendingSince)],
        ['Reminder', reminder?.number.toString()],
      ]),
    };
  },
  composeGroup({ members, place }) {
    const pending = spanOf(members.map(({ pendingSince }) => pendingSince));
    const first = pending?.first === pending?.last ? '' : ', the first of them';
    const since = pending === undefined ? '' : `${first} since ${formatInstant(pending.first)}`;
    return {
      headline: `${count(members.length, 'order')} ${members.length === 1 ? 'waits' : 'wait'} for approval, ${place}`,
      paragraphs: [
        `The orders below in ${place} have been waiting for an approver of your organization${since}. Without approval, the orders are not sent to the certification authority, and no certificates are issued. Certificates that they renew expire without a replacement.`,
      ],
      actions: [
        `Sign in to ${place} as a user who can approve orders.`,
        'Open each order below.',
        'Approve or reject it.',
      ],
    };
  },
});

/** The prefix of the conditions of all alerts about one pending approval. */
function approvalConditions(id: string, pendingSince: string): string {
  return `approval:${id}:${pendingSince}:`;
}

type Resolved = z.infer<typeof certificateApprovalResolved.detail>;

const WORDS: Readonly<Record<Resolved['outcome'], { headline: string; what: string }>> = {
  approved: { headline: 'order approved', what: 'was approved. No action needed.' },
  rejected: {
    headline: 'order rejected',
    what: 'was rejected and no longer needs an approval.',
  },
  cancelled: {
    headline: 'order cancelled',
    what: 'was cancelled and no longer needs an approval.',
  },
  removed: {
    headline: 'order no longer waits for approval',
    what: 'is no longer in the account. The monitor cannot tell whether it was approved.',
  },
};

/** A pending approval ended that users were alerted to. */
export const approvalResolved = on(certificateApprovalResolved, (detail) => {
  const { metadata, certificate, outcome, resolves } = detail;
  if (resolves === undefined) return undefined;
  const { headline, what } = WORDS[outcome];
  const name = nameOf(certificate);
  const place = formatAccount(certificate);
  const conditions = approvalConditions(certificate.id, resolves.since);
  return outline(
    RESOLVED,
    {
      ...aboutCertificate(certificate, metadata),
      condition: `resolved:${conditions}`,
      severity: 'info',
      resolves: [{ prefix: conditions, suffix: '' }],
    },
    () => ({
      headline: `${name}: ${headline}`,
      paragraphs: [`The order for ${name} in ${place} ${what}`],
      actions: [
        ...(outcome === 'cancelled'
          ? [`If that was not intended, order ${name} again in ${place}.`]
          : []),
        ...(outcome === 'removed'
          ? [`Check in ${place} whether the order was approved. If not, order ${name} again.`]
          : []),
      ],
      facts: certificateFacts(certificate, metadata, [
        ['Pending since', formatInstant(resolves.since)],
      ]),
    }),
  );
});
