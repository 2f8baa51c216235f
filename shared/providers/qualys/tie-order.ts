import { normalizeSerialNumber } from '../../certificates/certificate.ts';
import { DAY, plus } from '../../certificates/instant.ts';
import { canonicalName, namesOf } from '../../certificates/names.ts';
import type { FoundCertificate, FoundCertificates } from './found-certificates.ts';
import type { OrderDocument } from './schema.ts';
import { issuedBy } from './untied-order.ts';

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
