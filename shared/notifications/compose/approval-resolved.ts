import type * as z from 'zod';
import type { certificateApprovalResolved } from '../../events/certificate-approval-resolved.ts';
import type { Draft } from '../draft.ts';
import { formatAccount } from '../words/provider-name.ts';
import { formatInstant } from '../words/format-instant.ts';
import { aboutCertificate, certificateFacts, nameOf } from './about-certificate.ts';
import { approvalConditions } from './approval-pending.ts';

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
export function composeApprovalResolved({
  metadata,
  certificate,
  outcome,
  resolves,
}: Resolved): Draft | undefined {
  if (resolves === undefined) return undefined;
  const { headline, what } = WORDS[outcome];
  const name = nameOf(certificate);
  const place = formatAccount(certificate);
  const conditions = approvalConditions(certificate.id, resolves.since);
  return {
    ...aboutCertificate(certificate, metadata),
    type: 'resolved',
    condition: `resolved:${conditions}`,
    severity: 'info',
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
    resolves: [{ prefix: conditions, suffix: '' }],
    facts: certificateFacts(certificate, metadata, [
      ['Pending since', formatInstant(resolves.since)],
    ]),
  };
}
