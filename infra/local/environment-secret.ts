import type { Environment } from '../../shared/providers/open-account.ts';
import { secretVariablesOf } from '../../shared/providers/provider-descriptor.ts';
import type { MonitoredAccount } from '../deploy/config/monitor.ts';

/** The fields of the secret of a provider account. Never printed, never stored. */
export type SecretFields = Readonly<Record<string, string>>;

/** The secret of an account in the environment, or the variables that it needs. */
type EnvironmentSecret =
  | { readonly fields: SecretFields; readonly missing?: never }
  /** `A and B, or C` */
  | { readonly fields?: never; readonly missing: string };

/** Reads the secret of a provider account from environment variables: no fields if the provider needs no secret. */
export function environmentSecret(
  { access, synced }: Pick<MonitoredAccount, 'access' | 'synced'>,
  environment: Environment,
): EnvironmentSecret {
  const isSet = (variable: string) => (environment[variable] ?? '') !== '';
  const ways = secretVariablesOf(access, synced);
  const found = ways.find((way) => Object.values(way).every(isSet));
  if (found !== undefined) {
    const fields = Object.entries(found).map(([field, name]): [string, string] => [
      field,
      environment[name] ?? '',
    ]);
    return { fields: Object.fromEntries(fields) };
  }
  // Those that a partly set way to sign in lacks, otherwise those of every way.
  const partial = ways.filter((way) => Object.values(way).some(isSet));
  const missing = (partial.length > 0 ? partial : ways)
    .map((way) => Object.values(way).filter((variable) => !isSet(variable)))
    .map((variables) => variables.join(' and '))
    .join(', or ');
  return { missing };
}
