import { jsonAnswer } from '../simulated-request.ts';
import type { Answer } from '../simulated-request.ts';

/** The vendor's envelope: a list of `{code, message}`, where `|` and `:` join the parts of a code. */
export function errorAnswer(status: number, code: string, message: string): Answer {
  return jsonAnswer(status, { errors: [{ code, message }] });
}

/** DigiCert responds to a wrong key with 403, not 401. */
export const INVALID_KEY = errorAnswer(
  403,
  'access_denied|access_denied_invalid_key',
  'The API key is not valid.',
);

export const MISSING_PERMISSION = errorAnswer(
  403,
  'access_denied|missing_permission',
  'This key does not have the permission that the request needs.',
);

export const NO_SUCH_ROUTE = errorAnswer(404, 'not_found|route', 'The route was not found.');

/** Also for an order of another account. */
export const NO_SUCH_ORDER = errorAnswer(404, 'not_found|order', 'The order was not found.');

export const NO_SUCH_DOMAIN = errorAnswer(404, 'not_found|domain', 'The domain was not found.');

export const NO_SUCH_CERTIFICATE = errorAnswer(
  404,
  'not_found|certificate',
  'The certificate was not found.',
);

export const NOT_ACCEPTABLE = errorAnswer(
  406,
  'not_acceptable',
  'The requested format is not available.',
);

export function tooManyRequests(retryAfterSeconds: number | undefined): Answer {
  const answer = errorAnswer(429, 'request_limit_exceeded', 'The request limit was exceeded.');
  return retryAfterSeconds === undefined
    ? answer
    : { ...answer, headers: { ...answer.headers, 'retry-after': String(retryAfterSeconds) } };
}
