import type * as z from 'zod';
import { certificateApprovalResolved } from '../../events/certificate-approval-resolved.ts';
import { outline } from '../outline.ts';
import { formatAccount } from '../words/provider-name.ts';
import { formatInstant } from '../words/format-instant.ts';
import { aboutCertificate, certificateFacts, nameOf } from '../words/about-certificate.ts';
import { approvalConditions } from './approval-pending.ts';
import { RESOLVED } from './resolved.ts';
import { on } from './source.ts';

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
