import type * as z from 'zod';
import type { certificateApprovalResolved } from '../../events/certificate-approval-resolved.ts';
import type { Draft } from '../draft.ts';
import { formatAccount } from '../words/provider-name.ts';
import { formatInstant } from '../words/format-instant.ts';
import { aboutCertificate, certificateFacts, nameOf } from './about-certificate.ts';
import { approvalConditions } from './approval-pending.ts';

type Resolved = z.infer<typeof certificateApprovalResolved.detail>;

const WORDS: Readonly<Record<Resolved['outcome'], { headline: string; what: string }>> = {
  approved: { headline: 'is approved', what: 'was approved. No action needed.' },
  rejected: { headline: 'was rejected', what: 'was rejected, and no longer waits for approval.' },
  cancelled: {
    headline: 'was cancelled',
    what: 'was cancelled, and no longer waits for approval.',
  },
  removed: {
    headline: 'no longer waits for approval',
    what: 'is no longer in the account. Whether it was approved is not known.',
  },
};

/** Nobody has to approve an order any more, which users were alerted to. */
export function composeApprovalResolved({
  metadata,
  certificate,
  outcome,
  resolves,
}: Resolved): Draft | undefined {
  if (resolves === undefined) return undefined;
  const { headline, what } = WORDS[outcome];
  const name = nameOf(certificate);
  const order = `order for ${name}`;
  const place = formatAccount(certificate);
  const conditions = approvalConditions(certificate.id, resolves.since);
  return {
    ...aboutCertificate(certificate, metadata),
    type: 'resolved',
    condition: `resolved:${conditions}`,
    severity: 'info',
    headline: `Resolved: the ${order} ${headline}`,
    paragraphs: [`The ${order} at ${place} ${what}`],
    actions: [
      ...(outcome === 'cancelled'
        ? [`If that was not intended, order ${name} again at ${place}.`]
        : []),
      ...(outcome === 'removed'
        ? [`See at ${place} whether the order was approved; if not, order ${name} again.`]
        : []),
    ],
    resolves: [{ prefix: conditions, suffix: '' }],
    facts: certificateFacts(certificate, metadata, [
      ['Pending since', formatInstant(resolves.since)],
    ]),
  };
}
