import { ProviderError } from '../provider-error.ts';

/** An answer that is not what the provider documents. `seen` says what it was, and never quotes it. */
export function invalidResponse(
  provider: string,
  operation: string,
  seen: string,
  advice = '',
): ProviderError {
  const message = `${provider} returned an invalid response (${operation}): ${seen}${advice}`;
  return new ProviderError('invalid-response', { provider, operation, message });
}
