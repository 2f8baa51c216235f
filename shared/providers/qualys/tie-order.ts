import { normalizeSerialNumber } from '../../certificates/certificate.ts';
import { DAY, plus } from '../../certificates/instant.ts';
import { canonicalName, namesOf } from '../../certificates/names.ts';
import type { FoundCertificate, FoundCertificates } from './found-certificates.ts';
import type { OrderDocument } from './schema.ts';
import { issuedBy } from './untied-order.ts';

/** Authorities date a certificate from the start of its day, and clocks differ. */
const TOLERANCE = DAY;

/**
 * The certificate that an issued order has brought, among those that scans have found; `undefined` where none
 * fits, or more than one: the two have no id in common, and nothing is guessed.
 *
 * It has the order's name and at least its further names, was signed by the authority that the order asks for, and
 * begins between the order and the word that it is issued.
 */
export function tieOrder(
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
  const fitting: FoundCertificate[] = [];
  for (const one of byHash.values()) {
    const { id, commonName, validity } = one.certificate;
    const from = validity?.notBefore;
    if (commonName === undefined || canonicalName(commonName) !== name) continue;
    if (id === renewal?.renewalOfCertificate) continue;
    if (!isSignedBy(order.intermediateCA, one, authoritySerials)) continue;
    if (from === undefined || from < earliest || (latest !== undefined && from > latest)) continue;
    const names = new Set(namesOf(one.certificate));
    if (wanted.every((name) => names.has(name))) fitting.push(one);
  }
  return fitting.length === 1 ? fitting[0] : undefined;
}

/**
 * Whether a certificate was signed by the CA that an order names: by the hash of the CA's certificate where the order
 * states it, else by its serial number where the inventory has that certificate, else by its name.
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
