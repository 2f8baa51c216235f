import type { AccountReference } from '../certificates/certificate.ts';
import type { ProviderDescriptor } from './provider-descriptor.ts';

/**
 * The environment variables that hold the secret of an account if there is no secret store: `[{ apiKey:
 * 'DIGICERT_MAIN_API_KEY' }]` for `digicert/main`. One entry per way to sign in.
 */
export function secretVariablesOf(
  { name, secretVariables }: Pick<ProviderDescriptor, 'name' | 'secretVariables'>,
  account: AccountReference['account'],
): readonly Readonly<Record<string, string>>[] {
  const prefix = `${name}_${account}`.toUpperCase().replaceAll('-', '_');
  return secretVariables.map((way) =>
    Object.fromEntries(Object.entries(way).map(([field, end]) => [field, `${prefix}_${end}`])),
  );
}
