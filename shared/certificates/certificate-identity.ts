import type { X509Facts } from './x509-facts.ts';

type Facts = Pick<X509Facts, 'fingerprint' | 'issuer' | 'serialNumber'>;

/**
 * Whether two entries hold the same X.509 certificate: by the SHA-256 fingerprint, or by issuer and serial number
 * (RFC 5280, section 4.1.2.2). An entry without one of these values is the same as no other.
 */
export function isSameCertificate(one: Facts, other: Facts): boolean {
  if (one.fingerprint !== undefined && other.fingerprint !== undefined) {
    return one.fingerprint === other.fingerprint;
  }
  const issuer = issuerOf(one);
  return (
    issuer !== undefined &&
    issuer === issuerOf(other) &&
    one.serialNumber !== undefined &&
    one.serialNumber === other.serialNumber
  );
}

/**
 * The value by which entries with the same certificate are looked up: its serial number, which providers report in
 * various spellings and the model in one. Serial numbers are unique per issuer only, so `isSameCertificate` decides.
 * `undefined` for an entry that cannot be recognized.
 */
export function identityForLookup({
  fingerprint,
  issuer,
  serialNumber,
}: Facts): string | undefined {
  return fingerprint === undefined && issuer === undefined ? undefined : serialNumber;
}

/** Providers spell one issuer with various cases and spaces. */
function issuerOf({ issuer }: Facts): string | undefined {
  return issuer?.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
