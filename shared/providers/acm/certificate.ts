import type { AccountReference, Certificate } from '../../certificates/certificate.ts';
import type { CertificateStatus } from '../../certificates/status.ts';
import { expiryOn } from '../../certificates/validity.ts';
import type { Validity } from '../../certificates/validity.ts';
import { defined } from '../../runtime/defined.ts';
import type { CertificateSummary } from './schema.ts';

/** The fields that a row and the details have in common. */
interface WireCertificate extends Omit<CertificateSummary, 'SubjectAlternativeNameSummaries'> {
  readonly id: string;
  readonly names: readonly string[];
}

/** Maps a row or the details to a certificate. */
export function certificateOf(wire: WireCertificate, account: AccountReference): Certificate {
  const { id, Status: rawStatus, DomainName: commonName, names } = wire;
  const imported = wire.Type === 'IMPORTED';
  const isEligible = wire.RenewalEligibility === 'ELIGIBLE';
  return {
    ...account,
    id,
    status: STATUSES.get(rawStatus) ?? 'unknown',
    rawStatus: rawStatus.slice(0, 100),
    subjectAlternativeNames: [
      ...new Set([...(commonName === undefined ? [] : [commonName]), ...names]),
    ],
    imported,
    automaticRenewal: isEligible,
    renewal: { automatic: isEligible },
    ...keyOf(wire.KeyAlgorithm),
    ...defined({
      commonName,
      validity: validityOf(wire),
      product: PRODUCTS.get(wire.Type ?? '') ?? wire.Type,
      orderedAt: wire.CreatedAt,
    }),
  };
}

/**
 * Any other status is `unknown`, and its raw value is stored. AWS does not document what `INACTIVE` means, so it is
 * `unknown` as well: reminders of the expiry are sent.
 */
const STATUSES: ReadonlyMap<string, CertificateStatus> = new Map([
  ['PENDING_VALIDATION', 'pending-validation'],
  ['ISSUED', 'issued'],
  ['EXPIRED', 'expired'],
  ['VALIDATION_TIMED_OUT', 'rejected'],
  ['REVOKED', 'revoked'],
  ['FAILED', 'rejected'],
]);

const PRODUCTS: ReadonlyMap<string, string> = new Map([
  ['AMAZON_ISSUED', 'ACM public certificate'],
  ['PRIVATE', 'ACM private certificate'],
  ['IMPORTED', 'Imported certificate'],
]);

function validityOf({
  NotBefore: notBefore,
  NotAfter: notAfter,
}: Pick<WireCertificate, 'NotBefore' | 'NotAfter'>): Validity | undefined {
  if (notAfter === undefined) return undefined;
  return { ...defined({ notBefore }), notAfter: expiryOn(notAfter), precision: 'instant' };
}

/** `RSA_2048`, which some documents spell `RSA-2048`, and `EC_prime256v1`. */
function keyOf(raw: string | undefined): Pick<Certificate, 'keyAlgorithm' | 'keySize'> {
  const [, algorithm, size] =
    /^(RSA|EC)[_-](?:prime|secp)?(\d{3,5})(?:[vr]1)?$/.exec(raw ?? '') ?? [];
  return algorithm === undefined ? {} : { keyAlgorithm: algorithm, keySize: Number(size) };
}
