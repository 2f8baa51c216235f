import type { HttpResponse } from '../http/http-client.ts';
import { invalidResponse } from '../http/invalid-response.ts';
import { failure } from '../failure.ts';
import type { ProviderError } from '../provider-error.ts';
import { digicert } from './descriptor.ts';
import { isObject } from '../wire/raw-object.ts';

/**
 * Interprets a status other than 200. An invalid key has status 403 with its own code, not 401.
 * @see https://dev.digicert.com/en/certcentral-apis/services-api/errors.html
 */
export function refusal(response: HttpResponse, operation: string): ProviderError {
  const { status } = response;
  const codes = errorCodes(response.body);
  const invalidKey = codes.some((code) => covers('access_denied|access_denied_invalid_key', code));
  const code = codes.find((one) => DOCUMENTED.some((known) => covers(known, one)));
  const reported = code === undefined ? `status ${status}` : `status ${status}, ${code}`;
  if (status === 401 || invalidKey) {
    return failure(digicert.name, 'authentication', operation, [
      `${digicert.title} does not accept the API key (${reported})`,
      'Store a valid key in the secret of this account, and check that the key belongs to the configured region',
    ]);
  }
  if (status === 403 || codes.some((one) => covers('access_denied', one))) {
    return failure(digicert.name, 'forbidden', operation, [
      `The API key has no permission to ${operation} (${reported})`,
      'Use a key that has this permission: the restriction "View Only" is sufficient',
    ]);
  }
  if (status === 404) {
    return failure(digicert.name, 'not-found', operation, [
      `${digicert.title} did not find the requested object (${operation}, ${reported})`,
      'It can belong to another account or division. If every request fails like this, check the base URL',
    ]);
  }
  return invalidResponse(digicert.name, operation, reported);
}

/** Prefixes of the codes that an error message may contain; a body must not be quoted. */
const DOCUMENTED = [
  'access_denied',
  'not_found',
  'request_limit_exceeded',
  'invalid_value',
  'missing_value',
  'time_frame_too_long',
] as const;

/** Codes are composite: `|` separates class and detail, `:` separates class and field. */
function covers(prefix: string, code: string): boolean {
  return code === prefix || code.startsWith(`${prefix}|`) || code.startsWith(`${prefix}:`);
}

/** `errors` is an array of `{ code, message }`, or sometimes a single object. */
function errorCodes(body: string): string[] {
  let document: unknown;
  try {
    document = JSON.parse(body);
  } catch {
    return [];
  }
  if (!isObject(document)) return [];
  const { errors } = document;
  return (Array.isArray(errors) ? errors : [errors]).flatMap((error: unknown) =>
    isObject(error) && typeof error['code'] === 'string' && /^[a-z_|:]{1,80}$/.test(error['code'])
      ? [error['code']]
      : [],
  );
}
