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
      `${qualys.title} does not accept a token that it has just given out (${reported})`,
      'See whether the user is still active and belongs to the configured platform',
    ]);
  }
  if (status === 403 || code === '2012') {
    return failure(qualys.name, 'forbidden', operation, [
      `The user may not ${operation} (${reported})`,
      'Give it the Certificate View module with API access, and see whether the subscription includes it',
    ]);
  }
  if (status === 404 || status === 410) {
    return failure(qualys.name, 'not-found', operation, [
      `${qualys.title} was asked to ${operation} and found nothing there (${reported})`,
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
      `${qualys.title} does not accept the user or the client of this account's secret (status ${status})`,
      'Put a valid one into the secret, and see whether it belongs to the configured platform. It is not tried again in this run: users are locked after some wrong passwords',
    ]);
  }
  const advice =
    'See whether the platform or the base URL is right: it is the gateway, not the console';
  return refusal(response, operation, advice);
}
