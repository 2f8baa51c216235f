import { ProviderError } from './provider-error.ts';
import type { ProviderFailureKind } from './provider-error.ts';

/** What a provider refuses, in whole sentences without their full stops: what happened, then what to do about it. */
export function failure(
  provider: string,
  kind: ProviderFailureKind,
  operation: string,
  sentences: readonly string[],
): ProviderError {
  const message = `${sentences.join('. ')}.`;
  return new ProviderError(kind, { provider, operation, message });
}
