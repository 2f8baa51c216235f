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

/** The first reminder can come while its reader is away. */
const ESCALATED_FROM = 2;

const WITHOUT_APPROVAL =
  'Without approval it is not sent to the certification authority, and no certificate is issued. If it is to renew a certificate, that one expires without a replacement.';

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
      `The order for ${name} at ${formatAccount(certificate)} waits for an approver of your organization. It has been pending since ${formatInstant(pendingSince)}.`,
      WITHOUT_APPROVAL,
      ...formatUnreachableFacts(metadata),
    ],
    actions: [
      `Sign in to ${formatAccount(certificate)} as a user who may approve orders.`,
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

/** How the conditions of all alerts of one pending approval begin. */
export function approvalConditions(id: string, pendingSince: string): string {
  return `approval:${id}:${pendingSince}:`;
}

/** Several orders wait for approvers. */
export function listApprovals({ members, provider, account }: Listed): ListWords {
  const place = formatAccount({ provider, account });
  return {
    headline: `${count(members.length, 'order')} to approve at ${place}`,
    paragraphs: [
      'Each order below waits for an approver of your organization. Without approval they are not sent to the certification authority, and no certificates are issued. Certificates that they are to renew expire without a replacement.',
    ],
    actions: [
      `Sign in to ${place} as a user who may approve orders.`,
      'Open each order below.',
      'Approve or reject it.',
    ],
  };
}
