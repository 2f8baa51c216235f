import { createHash } from 'node:crypto';
import { DAY, plus, startOfDay } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import { authorityCertificate, issueCertificate, pem } from '../certificate-authority.ts';
import type { Answer } from '../simulated-request.ts';
import type { IssuedCertificate } from './order-state.ts';
import { endOfDay } from './wire-time.ts';
import { certificateOf, isPast } from './order-state.ts';
import type { Duplicate, Order, Reissue } from './order.ts';

/** Uppercase hexadecimal with the leading zero of the vendor's serial numbers. */
export function serialNumber(certificateId: number): string {
  const digest = createHash('sha256').update(`serial/${certificateId}`).digest('hex');
  return `0${digest.slice(0, 31)}`.toUpperCase();
}

/** SHA-1 of the certificate in uppercase hexadecimal. */
export function thumbprint(certificate: IssuedCertificate): string {
  return createHash('sha1').update(encode(certificate)).digest('hex').toUpperCase();
}

/** `/certificate/{id}/download/format/pem_all`: the leaf first, then the CA certificate. */
export function downloadCertificate(certificate: IssuedCertificate): Answer {
  return {
    status: 200,
    headers: { 'content-type': PEM_TYPE, 'cache-control': 'no-cache, private' },
    body: pem(encode(certificate), authorityCertificate()),
  };
}

export const PEM_TYPE = 'application/x-pem-file';

function encode({ id, commonName, dnsNames, validFrom, validTill }: IssuedCertificate): Buffer {
  const notBefore = startOfDay(validFrom) ?? endOfDay(validFrom);
  return issueCertificate({
    serialNumber: serialNumber(id),
    commonName,
    dnsNames,
    notBefore,
    notAfter: validTill === undefined ? unreported(notBefore) : endOfDay(validTill),
  });
}

/** A certificate has an expiry even if no document states it. */
function unreported(notBefore: Instant): Instant {
  return plus(notBefore, 199 * DAY);
}

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
