import type * as z from 'zod';
import { DAY, millisecondsBetween } from '../../certificates/instant.ts';
import type { certificateApprovalPending } from '../../events/certificate-approval-pending.ts';
import type { Draft } from '../draft.ts';
import { plain } from '../words/plain.ts';
import { formatAccount } from '../words/provider-name.ts';
import { formatDuration } from '../words/format-duration.ts';
import { formatInstant } from '../words/format-instant.ts';
import { aboutCertificate, certificateFacts, nameOf } from './about-certificate.ts';
import { count } from './finding-words.ts';
import type { Listed, ListWords } from './listed.ts';
import { formatUnreachableFacts } from './format-facts.ts';

/** The recipients can be absent when the first reminder arrives. */
const ESCALATED_FROM = 2;

const WITHOUT_APPROVAL =
  'Without approval, the order is not sent to the certification authority, and no certificate is issued. If the order renews a certificate, that certificate expires without a replacement.';

/** An approver at the customer has to act. */
export function composeApprovalPending(
  detail: z.infer<typeof certificateApprovalPending.detail>,
): Draft | undefined {
  const { metadata, certificate, pendingSince, reminder } = detail;
  if (certificate.acknowledged !== undefined) return undefined;
  const { id } = certificate;
  const name = nameOf(certificate);
  const pending = millisecondsBetween(pendingSince, metadata.observedAt);
  const duration = pending < DAY ? '' : ` (pending ${formatDuration(pending)})`;
  const kind = reminder === undefined ? 'pending' : `reminder:${reminder.dueAt}`;
  return {
    ...aboutCertificate(certificate, metadata),
    type: 'certificate-approval-pending',
    condition: `${approvalConditions(id, pendingSince)}${kind}`,
    severity: 'warning',
    headline: `${name}: approve the certificate order${duration}`,
    paragraphs: [
      `The order for ${name} in ${formatAccount(certificate)} has been waiting for an approver of your organization since ${formatInstant(pendingSince)}. ${WITHOUT_APPROVAL}`,
      ...formatUnreachableFacts(metadata),
    ],
    actions: [
      `Sign in to ${formatAccount(certificate)} as a user who can approve orders.`,
      `Open the order ${plain(id)}.`,
      'Approve or reject it.',
    ],
    ...(reminder !== undefined && reminder.number >= ESCALATED_FROM ? { escalated: true } : {}),
    facts: certificateFacts(certificate, metadata, [
      ['Pending since', formatInstant(pendingSince)],
      ['Reminder', reminder?.number.toString()],
    ]),
  };
}

/** The prefix of the conditions of all alerts about one pending approval. */
export function approvalConditions(id: string, pendingSince: string): string {
  return `approval:${id}:${pendingSince}:`;
}

/** Several orders wait for approvers. */
export function listApprovals({ members, provider, account }: Listed): ListWords {
  const place = formatAccount({ provider, account });
  return {
    headline: `${count(members.length, 'order')}: approve the certificate orders, ${place}`,
    paragraphs: [
      `Each order below in ${place} is waiting for an approver of your organization. Without approval, the orders are not sent to the certification authority, and no certificates are issued. Certificates that they renew expire without a replacement.`,
    ],
    actions: [
      `Sign in to ${place} as a user who can approve orders.`,
      'Open each order below.',
      'Approve or reject it.',
    ],
  };
}
