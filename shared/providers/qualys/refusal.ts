import type { HttpResponse } from '../http/http-client.ts';
import { invalidResponse } from '../http/invalid-response.ts';
import { failure } from '../failure.ts';
import type { ProviderError } from '../provider-error.ts';
import { qualys } from './descriptor.ts';
import { errorCode, formatCode } from './error-code.ts';

/** What a status other than a success means. `whereNothing` says what to do where nothing was found. */
export function refusal(
  response: HttpResponse,
  operation: string,
  whereNothing: string,
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
      whereNothing,
    ]);
  }
  return invalidResponse(qualys.name, operation, reported);
}

/** What it means that there is no token. */
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
