import type { Instant } from '../../../shared/certificates/instant.ts';
import type { CertificateView } from './certificate-at.ts';
import { leafPem, serialOnTheWire } from './issued-certificate.ts';

/** What both interfaces tell of a certificate, or leave out. */

export function serialOf({ timeline, current }: CertificateView): string | undefined {
  if (timeline.serialNumber !== undefined) return timeline.serialNumber;
  if (current === undefined || timeline.unreported.includes('serialNumber')) return undefined;
  return serialOnTheWire(current);
}

/** In whatever way times are written. */
export function expireOf(
  { timeline, current }: CertificateView,
  time: (instant: Instant) => string,
): string | undefined {
  const end = timeline.unreported.includes('expire') ? undefined : current?.notAfter;
  return end === undefined ? undefined : time(end);
}

/** The leaf's own file. */
export function fileOf({ timeline, current }: CertificateView): string | undefined {
  return current === undefined || timeline.unreported.includes('server')
    ? undefined
    : leafPem(current);
}
