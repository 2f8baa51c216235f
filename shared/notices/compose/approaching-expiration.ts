import type * as z from 'zod';
import type { certificateApproachingExpiration } from '../../events/certificate-approaching-expiration.ts';
import type { Draft } from '../draft.ts';
import { sayDaysLeft } from '../words/say-duration.ts';
import { sayDay, sayInstant } from '../words/say-instant.ts';
import { aboutCertificate, certificateFacts, nameOf } from './about-certificate.ts';
import { renewalActions } from './renewal-actions.ts';
import { sayExactness } from './say-exactness.ts';

/** On the last day there is nothing left to plan. */
const LAST_DAY = 1;

/** A certificate that ends soon. One whose successor has been issued may end in peace. */
export function composeApproachingExpiration({
  metadata,
  certificate,
  threshold,
  daysToExpiry,
}: z.infer<typeof certificateApproachingExpiration.detail>): Draft | undefined {
  if (certificate.replaced) return undefined;
  const name = nameOf(certificate);
  const end = certificate.notAfter;
  const left = sayDaysLeft(daysToExpiry);
  const exactness = sayExactness(certificate);
  return {
    ...aboutCertificate(certificate, metadata),
    type: 'certificate-approaching-expiration',
    condition: `approaching-expiration:${threshold.name}:${end ?? threshold.dueAt}`,
    severity: daysToExpiry <= LAST_DAY ? 'critical' : 'warning',
    headline: `${name} expires in ${left}${end === undefined ? '' : `, on ${sayDay(end)}`}`,
    paragraphs: [
      `${end === undefined ? 'The certificate ends soon' : `The certificate ends on ${sayInstant(end)}`}, and no successor of it has been issued yet.`,
      ...(exactness === undefined ? [] : [exactness]),
      'If nobody renews it, from then on clients refuse every connection to a server that presents it.',
    ],
    actions: renewalActions(certificate),
    facts: certificateFacts(certificate, metadata, [
      ['Warning', `"${threshold.name}", due ${sayInstant(threshold.dueAt)}`],
    ]),
  };
}
