import { ProviderError } from '../provider-error.ts';

/** A response that the provider does not document. `seen` describes it and never quotes it. */
export function invalidResponse(
  provider: string,
  operation: string,
  seen: string,
  advice = '',
): ProviderError {
  const message = `${provider} returned an invalid response (${operation}): ${seen}${advice}`;
  return new ProviderError('invalid-response', { provider, operation, message });
}
