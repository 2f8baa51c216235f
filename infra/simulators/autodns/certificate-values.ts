import type { Instant } from '../../../shared/certificates/instant.ts';
import type { CertificateView } from './certificate-at.ts';
import { leafPem, serialOnTheWire } from './issued-certificate.ts';

/** The values of a certificate that both interfaces return or omit. */

export function serialOf({ timeline, current }: CertificateView): string | undefined {
  if (timeline.serialNumber !== undefined) return timeline.serialNumber;
  if (current === undefined || timeline.unreported.includes('serialNumber')) return undefined;
  return serialOnTheWire(current);
}

/** In the time format of the interface. */
export function expireOf(
  { timeline, current }: CertificateView,
  time: (instant: Instant) => string,
): string | undefined {
  const end = timeline.unreported.includes('expire') ? undefined : current?.notAfter;
  return end === undefined ? undefined : time(end);
}

/** The PEM file of the leaf. */
export function fileOf({ timeline, current }: CertificateView): string | undefined {
  return current === undefined || timeline.unreported.includes('server')
    ? undefined
    : leafPem(current);
}
