import type { Instant } from '../../../shared/certificates/instant.ts';
import { serialNumber, thumbprint } from './certificate-file.ts';
import { certificateOf } from './issued-certificate.ts';
import { isPast } from './order-at.ts';
import type { Duplicate, Order, Reissue } from './order.ts';
import { endOfDay } from './wire-time.ts';

/** `/order/certificate/{id}/duplicate`: every duplicate has its own expiry. */
export function renderDuplicates(order: Order, now: Instant): unknown {
  const made = order.duplicates.filter(({ issuedAt }) => issuedAt <= now);
  return { certificates: made.map((duplicate) => certificate(order, duplicate, now)) };
}

/** `/order/certificate/{id}/reissue`: a pending reissue has no dates and no numbers. */
export function renderReissues(order: Order, now: Instant): unknown {
  const asked = order.reissues.filter(({ requestedAt }) => requestedAt <= now);
  return { certificates: asked.map((reissue) => certificate(order, reissue, now)) };
}

function certificate(order: Order, part: Duplicate | Reissue, now: Instant): unknown {
  const names = { common_name: order.commonName, dns_names: part.dnsNames ?? order.dnsNames };
  const issued = certificateOf(order, part, now);
  if (issued === undefined) return { id: part.certificateId, status: 'pending', ...names };
  const isRevoked = 'revokedAt' in part && isPast(part.revokedAt, now);
  const isExpired = isPast(endOfDay(part.validTill), now);
  return {
    id: issued.id,
    thumbprint: thumbprint(issued),
    serial_number: serialNumber(issued.id),
    status: isRevoked ? 'revoked' : isExpired ? 'expired' : 'approved',
    ...names,
    valid_from: issued.validFrom,
    valid_till: part.validTill,
  };
}
