import type { AccountReference } from '../certificates/certificate.ts';
import type { ProviderDescriptor } from './provider-descriptor.ts';

/**
 * The environment variables that hold the secret of an account if there is no secret store: `[{ apiKey:
 * 'DIGICERT_MAIN_API_KEY' }]` for `digicert/main`. One entry per way to sign in; `[{}]` if the provider needs no secret.
 */
export function secretVariablesOf(
  access: ProviderDescriptor['access'],
  { provider, account }: AccountReference,
): readonly Readonly<Record<string, string>>[] {
  if (access.kind === 'no-secret') return [{}];
  const prefix = `${provider}_${account}`.toUpperCase().replaceAll('-', '_');
  return access.secretVariables.map((way) =>
    Object.fromEntries(Object.entries(way).map(([field, end]) => [field, `${prefix}_${end}`])),
  );
}
