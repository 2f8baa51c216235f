import * as z from 'zod/mini';

/**
 * Facts of one X.509 certificate (RFC 5280) that its provider reports or that its file contains. They change
 * together: a reissued certificate has none of those of the certificate before it.
 */
export const X509Facts = z.object({
  /** Common name of the issuing CA, or its organization if it has no common name. */
  issuer: z.optional(z.string()),
  issuerOrganization: z.optional(z.string()),
  /** Upper-case hexadecimal without leading zeros. */
  serialNumber: z.optional(z.string()),
  /** SHA-256 of the DER form: 64 lower-case hexadecimal digits without separators. */
  fingerprint: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  /** `RSA`, `EC`, `ED25519`, …: upper case. */
  keyAlgorithm: z.optional(z.string()),
  /** Bits: 2048 for RSA, 256 for the curve P-256. */
  keySize: z.optional(z.int().check(z.positive())),
  /** As ACM writes it: `SHA256WITHRSA`, `SHA384WITHECDSA`. */
  signatureAlgorithm: z.optional(z.string()),
});
export type X509Facts = z.infer<typeof X509Facts>;

/** 64 lower-case digits of a SHA-256 fingerprint in any spelling; `undefined` for anything else, SHA-1 included. */
export function normalizeFingerprint(fingerprint: string): string | undefined {
  const digits = fingerprint.replaceAll(/[\s:]/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(digits) ? digits : undefined;
}

/** One spelling for `rsa`, `ECC`, `ECDSA`, `ed25519` and the like. */
export function normalizeKeyAlgorithm(algorithm: string): string | undefined {
  const word = algorithm.trim().toUpperCase();
  if (word === '') return undefined;
  // RSA keys that may sign with PSS alone are RSA keys.
  if (word === 'RSA-PSS' || word === 'RSASSA-PSS') return 'RSA';
  return word === 'ECC' || word === 'ECDSA' ? 'EC' : word.slice(0, 64);
}

/**
 * One spelling for `SHA256withRSA`, `sha256WithRSAEncryption`, `RSA-SHA256`, `ecdsa-with-SHA384` and the like.
 Other values are kept in upper case.
 */
export function normalizeSignatureAlgorithm(algorithm: string): string | undefined {
  const word = algorithm.trim().toUpperCase();
  if (word === '') return undefined;
  const [, digest] = /(?:SHA-?|^)(1|224|256|384|512)(?!\d)/.exec(word) ?? [];
  const [key] = /ECDSA|DSA|RSA/.exec(word) ?? [];
  if (digest === undefined || key === undefined || word.includes('PSS')) return word.slice(0, 64);
  return `SHA${digest}WITH${key}`;
}
