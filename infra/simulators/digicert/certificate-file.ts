import { createHash } from 'node:crypto';
import { DAY, plus, startOfDay } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import { authorityCertificate, issueCertificate, pem } from '../certificate-authority.ts';
import type { Answer } from '../simulated-request.ts';
import type { IssuedCertificate } from './issued-certificate.ts';
import { endOfDay } from './wire-time.ts';

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
