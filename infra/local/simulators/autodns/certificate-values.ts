import type { Instant } from '../../../../shared/certificates/instant.ts';
import type { CertificateView } from './certificate-at.ts';
import { leafPem, serialOnTheWire } from './issued-certificate.ts';

/** What both interfaces tell of a certificate, or leave out. */

export function serialOf({ life, current }: CertificateView): string | undefined {
  if (life.serialNumber !== undefined) return life.serialNumber;
  if (current === undefined || life.untold.includes('serialNumber')) return undefined;
  return serialOnTheWire(current);
}

/** In whatever way times are written. */
export function expireOf(
  { life, current }: CertificateView,
  time: (instant: Instant) => string,
): string | undefined {
  const end = life.untold.includes('expire') ? undefined : current?.notAfter;
  return end === undefined ? undefined : time(end);
}

/** The leaf's own file. */
export function fileOf({ life, current }: CertificateView): string | undefined {
  return current === undefined || life.untold.includes('server') ? undefined : leafPem(current);
}
