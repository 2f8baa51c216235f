import { DAY, HOUR, millisecondsBetween } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { Precision } from '../../certificates/validity.ts';
import type { CertificateDetail } from '../../events/certificate-detail.ts';
import { formatProvider } from '../words/provider-name.ts';

/** How long after the assumed expiry the true one can come: time zones range from UTC-12 to UTC+14. */
const MAX_DELAY: Record<Precision, number> = {
  instant: 0,
  day: DAY,
  'assumed-zone': 26 * HOUR,
};

/** Why the true expiry can be later than stated; `undefined` if it is known to the second. */
export function formatPrecision({
  provider,
  precision,
}: Pick<CertificateDetail, 'provider' | 'precision'>): string | undefined {
  const name = formatProvider(provider);
  switch (precision) {
    case 'day':
      return `${name} reports only the day of the expiry. The monitor assumes the start of that day in UTC; the certificate can expire up to a day later.`;
    case 'assumed-zone':
      return `${name} reports the expiry without a time zone. The monitor assumes the earliest possible time; the certificate can expire some hours later.`;
    case 'instant':
    case undefined:
      return undefined;
  }
}

/** Whether the certificate can still be valid although its stated expiry has passed. */
export function canStillBeValid(
  { notAfter, precision }: Pick<CertificateDetail, 'notAfter' | 'precision'>,
  now: Instant,
): boolean {
  if (notAfter === undefined || precision === undefined) return false;
  return millisecondsBetween(notAfter, now) < MAX_DELAY[precision];
}
