import { DAY, HOUR, millisecondsBetween } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { Precision } from '../../certificates/validity.ts';
import type { CertificateDetail } from '../../events/certificate-detail.ts';
import { formatProvider } from './provider-name.ts';

/** How long after the assumed expiry the true one can come: time zones range from UTC-12 to UTC+14. */
const MAX_DELAY: Record<Precision, number> = {
  instant: 0,
  day: DAY,
  'assumed-zone': 26 * HOUR,
};

type Expiry = Pick<CertificateDetail, 'provider' | 'precision'>;

/** Why the true expiry can be later than stated; empty if it is known to the second. */
export function formatPrecision({ provider, precision }: Expiry): string[] {
  const name = formatProvider(provider);
  switch (precision) {
    case 'day':
      return [
        `${name} reports only the day of the expiry. The monitor assumes the start of that day in UTC; the certificate can expire up to a day later.`,
      ];
    case 'assumed-zone':
      return [
        `${name} reports the expiry without a time zone. The monitor assumes the earliest possible time; the certificate can expire some hours later.`,
      ];
    case 'instant':
    case undefined:
      return [];
  }
}

/** The same for many certificates, each reason once. */
export function formatPrecisions(certificates: readonly Expiry[]): string[] {
  return [...new Set(certificates.flatMap(formatPrecision))].sort();
}

/** Whether the certificate can still be valid although its stated expiry has passed. */
export function canStillBeValid(
  { notAfter, precision }: Pick<CertificateDetail, 'notAfter' | 'precision'>,
  now: Instant,
): boolean {
  if (notAfter === undefined || precision === undefined) return false;
  return millisecondsBetween(notAfter, now) < MAX_DELAY[precision];
}
