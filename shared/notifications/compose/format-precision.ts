import { DAY, HOUR, millisecondsBetween } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { Precision } from '../../certificates/validity.ts';
import type { CertificateDetail } from '../../events/certificate-detail.ts';

/** How long after the end that we count with the true one may come: zones reach from UTC-12 to UTC+14. */
const MAY_COME_LATER: Record<Precision, number> = {
  instant: 0,
  day: DAY,
  'assumed-zone': 26 * HOUR,
};

/** Why the end may come later than it says; `undefined` where it is known to the second. */
export function formatPrecision({
  provider,
  precision,
}: Pick<CertificateDetail, 'provider' | 'precision'>): string | undefined {
  switch (precision) {
    case 'day':
      return `${provider} tells only the day of the end, so it is counted from the start of that day, UTC; the true end may come up to a day later.`;
    case 'assumed-zone':
      return `${provider} tells the end without a time zone, so the zone that makes it earliest is assumed; the true end may come some hours later.`;
    case 'instant':
    case undefined:
      return undefined;
  }
}

/** Whether the certificate may, for all we know, still have some hours to go although its end has passed. */
export function mayStillCount(
  { notAfter, precision }: Pick<CertificateDetail, 'notAfter' | 'precision'>,
  now: Instant,
): boolean {
  if (notAfter === undefined || precision === undefined) return false;
  return millisecondsBetween(notAfter, now) < MAY_COME_LATER[precision];
}
