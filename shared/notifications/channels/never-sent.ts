/** Failures that happen before the first byte of a request: no connection, hence nothing was taken. */
const BEFORE_SENDING = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** The code of a failure that shows that no connection was made; `undefined` if a request may be out. */
export function neverSent(error: unknown): string | undefined {
  const code = codeOf(error);
  return code !== undefined && BEFORE_SENDING.has(code) ? code : undefined;
}

/** The code that Node gave a failure, or one of its causes: `ECONNRESET`. */
export function codeOf(error: unknown): string | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if ('code' in at && typeof at.code === 'string') return at.code;
    // Several addresses were tried: all of them failed, or there would be no error.
    if (at instanceof AggregateError) return codeOf(at.errors[0]);
  }
  return undefined;
}
