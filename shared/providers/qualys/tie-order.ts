import { DAY, plus } from '../../certificates/instant.ts';
import type { FoundCertificate } from './found-certificates.ts';
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
  inventory: Iterable<FoundCertificate>,
): FoundCertificate | undefined {
  const { created, intermediateCA, certificate, renewal } = order;
  const issuer = intermediateCA?.certhash;
  const name = certificate?.commonName?.toLowerCase();
  if (created === undefined || issuer === undefined || name === undefined) return undefined;
  const earliest = plus(created.at, -TOLERANCE);
  const issued = issuedBy(order);
  const latest = issued === undefined ? undefined : plus(issued, TOLERANCE);
  const wanted = (certificate?.dnsNames ?? []).map((one) => one.toLowerCase());
  const fitting: FoundCertificate[] = [];
  for (const one of inventory) {
    const { id, commonName, validity } = one.certificate;
    const from = validity?.notBefore;
    if (one.issuer !== issuer || commonName?.toLowerCase() !== name) continue;
    if (id === renewal?.renewalOfCertificate) continue;
    if (from === undefined || from < earliest || (latest !== undefined && from > latest)) continue;
    const names = namesOf(one);
    if (wanted.every((name) => names.has(name))) fitting.push(one);
  }
  return fitting.length === 1 ? fitting[0] : undefined;
}

function namesOf({ certificate }: FoundCertificate): Set<string> {
  const { commonName, subjectAlternativeNames } = certificate;
  return new Set([commonName ?? '', ...subjectAlternativeNames].map((name) => name.toLowerCase()));
}
