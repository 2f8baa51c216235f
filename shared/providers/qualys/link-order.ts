import { normalizeSerialNumber } from '../../certificates/certificate.ts';
import { DAY, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import { canonicalName, namesOf } from '../../certificates/names.ts';
import type { CertificateStatus } from '../../certificates/status.ts';
import type { FoundCertificate, FoundCertificates } from './inventory.ts';
import type { OrderDocument } from './schema.ts';

/** CAs date a certificate from the start of the day, and clocks differ. */
const TOLERANCE = DAY;

/**
 * Links an issued order to a certificate in the inventory; `undefined` if none or more than one matches, because the
 * two have no common id.
 *
 * A matching certificate has the common name and at least the additional names of the order, was signed by the CA that
 * the order requests, and is valid from a date between the order and the report that it was issued.
 */
export function linkOrder(
  order: OrderDocument,
  { byHash, authoritySerials }: Pick<FoundCertificates, 'byHash' | 'authoritySerials'>,
): FoundCertificate | undefined {
  const { created, certificate, renewal } = order;
  if (created === undefined || certificate?.commonName === undefined) return undefined;
  const name = canonicalName(certificate.commonName);
  const earliest = plus(created.at, -TOLERANCE);
  const issued = issuedBy(order);
  const latest = issued === undefined ? undefined : plus(issued, TOLERANCE);
  const wanted = namesOf({ subjectAlternativeNames: certificate.dnsNames ?? [] });
  const matches: FoundCertificate[] = [];
  for (const candidate of byHash.values()) {
    const { id, commonName, validity } = candidate.certificate;
    const from = validity?.notBefore;
    if (commonName === undefined || canonicalName(commonName) !== name) continue;
    if (id === renewal?.renewalOfCertificate) continue;
    if (!isSignedBy(order.intermediateCA, candidate, authoritySerials)) continue;
    if (from === undefined || from < earliest || (latest !== undefined && from > latest)) continue;
    const names = new Set(namesOf(candidate.certificate));
    if (wanted.every((name) => names.has(name))) matches.push(candidate);
  }
  return matches.length === 1 ? matches[0] : undefined;
}

/**
 * Whether a certificate was signed by the CA that an order names: by the hash of the CA certificate if the order states
 * it, otherwise by its serial number if the inventory contains that certificate, otherwise by its name.
 */
function isSignedBy(
  stated: OrderDocument['intermediateCA'],
  { issuer }: FoundCertificate,
  authoritySerials: FoundCertificates['authoritySerials'],
): boolean {
  if (stated?.certhash !== undefined) return issuer.certhash === stated.certhash;
  const serialNumber = normalizeSerialNumber(stated?.serialNumber ?? '');
  const known = authoritySerials.get(issuer.certhash ?? '');
  if (serialNumber !== '' && known !== undefined) return serialNumber === known;
  const name = stated?.commonName ?? stated?.name;
  return name !== undefined && issuer.name?.toLowerCase() === name.toLowerCase();
}

/** Clocks differ. A date further in the future is implausible. */
const AHEAD = DAY;

/**
 * Certificates of a one-year order were valid for up to 398 days, including the remaining time of the previous
 * certificate.
 */
const EXTRA = 35 * DAY;

/**
 * The status of an issued order without a matching certificate:
 *
 * - `pending-review` for some days: the certificate must be installed, and a scan must find it
 * - `expired` when every certificate of the order must have expired
 * - `issued` otherwise: a certificate with an unknown expiry can be in use
 */
export function unlinkedStatus(
  order: OrderDocument,
  { now, scanWithinDays }: { readonly now: Instant; readonly scanWithinDays: number },
): Extract<CertificateStatus, 'pending-review' | 'issued' | 'expired'> {
  const since = (order.updated ?? order.created)?.at;
  // Without a plausible date, the order would be pending endlessly.
  if (since === undefined || since > plus(now, AHEAD)) return 'issued';
  if (now < plus(since, scanWithinDays * DAY)) return 'pending-review';
  const expiry = latestExpiry(order);
  return expiry !== undefined && expiry <= plus(now, -EXTRA) ? 'expired' : 'issued';
}

/**
 * The latest time of issuance: the last change of an order with the status `ISSUED`. Unknown if only the CA reports the
 * issuance.
 */
function issuedBy({ status, updated }: OrderDocument): Instant | undefined {
  return status.toLowerCase() === 'issued' ? updated?.at : undefined;
}

/** The latest possible expiry, apart from `EXTRA`. The real expiry can be much earlier, so it triggers no reminders. */
function latestExpiry(order: OrderDocument): Instant | undefined {
  const issued = issuedBy(order);
  const { validityYears, validityDays, customExpirationDate } = order.validity ?? {};
  const ends = [
    customExpirationDate?.at,
    issued && validityYears && plus(issued, validityYears * 366 * DAY),
    issued && validityDays && plus(issued, validityDays * DAY),
  ].filter((end) => typeof end === 'string');
  return ends.sort().at(-1);
}
