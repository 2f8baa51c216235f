/** Errors that occur before the first byte of a request is sent, so the receiver cannot have accepted anything. */
const CONNECTION_ERRORS = new Set([
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

/** The code of an error that shows that no request was sent; `undefined` if the request may have been sent. */
export function connectionErrorCode(error: unknown): string | undefined {
  const code = errorCodeOf(error);
  return code !== undefined && CONNECTION_ERRORS.has(code) ? code : undefined;
}

/** The Node.js code of an error or of one of its causes: `ECONNRESET`. */
export function errorCodeOf(error: unknown): string | undefined {
  for (
    let cause = error, depth = 0;
    cause instanceof Error && depth < 5;
    cause = cause.cause, depth += 1
  ) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
    // Node.js tried several addresses, and all of them failed.
    if (cause instanceof AggregateError) return errorCodeOf(cause.errors[0]);
  }
  return undefined;
}
