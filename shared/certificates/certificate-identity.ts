import { DAY, millisecondsBetween } from './instant.ts';
import type { Instant } from './instant.ts';
import type { Validity } from './validity.ts';
import type { X509Facts } from './x509-facts.ts';

type Facts = Pick<X509Facts, 'fingerprint' | 'issuer' | 'serialNumber'> & {
  readonly validity?: Validity | undefined;
};

/** Providers report the expiry of one certificate in various precisions and time zones. */
const SAME_EXPIRY = 2 * DAY;

/**
 * Whether two entries hold the same X.509 certificate: by the SHA-256 fingerprint, or by issuer and serial number
 * (RFC 5280, section 4.1.2.2). An entry without one of these values is the same as no other.
 *
 * Private authorities repeat names and serial numbers: without fingerprints, certificates that expire at different times
 * are different ones.
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
    one.serialNumber === other.serialNumber &&
    canHaveSameExpiry(one, other)
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
  if (serialNumber === '' || (fingerprint ?? issuer) === undefined) return undefined;
  return serialNumber;
}

function canHaveSameExpiry({ validity: one }: Facts, { validity: other }: Facts): boolean {
  if (one === undefined || other === undefined) return true;
  return canBeSameExpiry(one.notAfter, other.notAfter);
}

/** Whether two expiries can be that of one certificate, in various precisions and time zones. */
export function canBeSameExpiry(one: Instant, other: Instant): boolean {
  return Math.abs(millisecondsBetween(one, other)) <= SAME_EXPIRY;
}

/** Providers spell one issuer with various cases and spaces. */
function issuerOf({ issuer }: Facts): string | undefined {
  return issuer?.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
