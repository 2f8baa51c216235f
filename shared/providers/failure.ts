import { ProviderError } from './provider-error.ts';
import type { ProviderFailureKind } from './provider-error.ts';

/** The error of a refused request. `sentences` have no full stops: the cause first, then what to do. */
export function failure(
  provider: string,
  kind: ProviderFailureKind,
  operation: string,
  sentences: readonly string[],
): ProviderError {
  const message = `${sentences.join('. ')}.`;
  return new ProviderError(kind, { provider, operation, message });
}
