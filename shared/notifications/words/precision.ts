import { DAY, HOUR, millisecondsBetween } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { Precision } from '../../certificates/validity.ts';
import type { CertificateDetail } from '../../events/certificate-detail.ts';
import { formatInstant } from './format-instant.ts';
import { plain } from './plain.ts';
import { formatAccount, formatProvider } from './provider-name.ts';

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

/** Further entries are only counted. */
const EXPIRIES_SHOWN = 3;

/** The expiries that other entries report for the same certificate, if they contradict that of this entry. */
export function formatOtherExpiries(certificate: CertificateDetail): string[] {
  const different = certificate.otherExpiries?.filter(({ contradicts }) => contradicts) ?? [];
  if (different.length === 0) return [];
  const shown = different
    .slice(0, EXPIRIES_SHOWN)
    .map(({ key, notAfter }) => `${plain(key)} (${formatInstant(notAfter)})`);
  const more = different.length - shown.length;
  return [
    `Other entries of this certificate report a different expiry: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}. This notification uses the expiry in ${formatAccount(certificate)}. Check which one is correct on a server that presents the certificate.`,
  ];
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
