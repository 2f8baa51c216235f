import { invalidResponse } from '../../../../../../shared/providers/http/invalid-response.ts';
import { ProviderError } from '../../../../../../shared/providers/provider-error.ts';
import { exampleVendor } from './descriptor.ts';

/** What a status other than 200 means. */
export function refusal(status: number, operation: string): ProviderError {
  const provider = exampleVendor.name;
  const { title } = exampleVendor;
  switch (status) {
    case 401:
      return new ProviderError('authentication', {
        provider,
        operation,
        message: `${title} does not accept the API key (status 401). Put a valid one into this account's secret.`,
      });
    case 403:
      return new ProviderError('forbidden', {
        provider,
        operation,
        message: `The API key may not ${operation} (status 403). Allow it to read certificates.`,
      });
    case 404:
      return new ProviderError('not-found', {
        provider,
        operation,
        message: `${title} was asked to ${operation} and found nothing there (status 404). If this is said of everything, the base URL is wrong.`,
      });
    default:
      return invalidResponse(provider, operation, `status ${status}`);
  }
}
