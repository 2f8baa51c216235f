import type { AccountReference } from '../certificates/certificate.ts';
import type { ProviderDescriptor } from './provider-descriptor.ts';

/**
 * Which environment variable holds which field of an account's secret, where there is no secret store:
 * `{ apiKey: 'DIGICERT_MAIN_API_KEY' }` for `digicert/main`.
 */
export function secretVariablesOf(
  { name, secretVariables }: Pick<ProviderDescriptor, 'name' | 'secretVariables'>,
  account: AccountReference['account'],
): Record<string, string> {
  const prefix = `${name}_${account}`.toUpperCase().replaceAll('-', '_');
  return Object.fromEntries(
    Object.entries(secretVariables).map(([field, end]) => [field, `${prefix}_${end}`]),
  );
}
