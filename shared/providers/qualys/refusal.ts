import type { HttpResponse } from '../http/http-client.ts';
import { invalidResponse } from '../http/invalid-response.ts';
import { failure } from '../failure.ts';
import type { ProviderError } from '../provider-error.ts';
import { qualys } from './descriptor.ts';
import { errorCode, formatCode } from './error-code.ts';

/** Interprets a status other than success. `adviceIfNotFound` states what to do for status 404 and 410. */
export function refusal(
  response: HttpResponse,
  operation: string,
  adviceIfNotFound: string,
): ProviderError {
  const { status, body } = response;
  const code = errorCode(body);
  const reported =
    code === undefined ? `status ${status}` : `status ${status}, ${formatCode(code)}`;
  if (status === 401) {
    return failure(qualys.name, 'authentication', operation, [
      `${qualys.title} does not accept a token that it has just issued (${reported})`,
      'Check that the user is active and belongs to the configured platform',
    ]);
  }
  if (status === 403 || code === '2012') {
    return failure(qualys.name, 'forbidden', operation, [
      `The user has no permission to ${operation} (${reported})`,
      'Give the user the Certificate View module with API access, and check that the subscription includes it',
    ]);
  }
  if (status === 404 || status === 410) {
    return failure(qualys.name, 'not-found', operation, [
      `${qualys.title} did not find the requested object (${operation}, ${reported})`,
      adviceIfNotFound,
    ]);
  }
  return invalidResponse(qualys.name, operation, reported);
}

/** Interprets a refused token request. */
export function signInRefusal(response: HttpResponse, operation: string): ProviderError {
  const { status } = response;
  if (status === 401) {
    return failure(qualys.name, 'authentication', operation, [
      `${qualys.title} does not accept the user or the client in the secret of this account (status ${status})`,
      'Store a valid user or client in the secret, and check that it belongs to the configured platform. The monitor does not try again in this run, because Qualys locks users after several wrong passwords',
    ]);
  }
  const advice = 'Check the platform or the base URL: it must be the gateway, not the console';
  return refusal(response, operation, advice);
}
