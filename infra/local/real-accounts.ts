import { HOUR } from '../../shared/certificates/instant.ts';
import { uncheckedCertificates } from '../../shared/providers/open-account.ts';
import { secretVariablesOf } from '../../shared/providers/provider-descriptor.ts';
import type { Monitor } from '../deploy/config/monitor.ts';
import { millisecondsBetweenPolls } from '../deploy/config/poll-schedule.ts';
import type { LocalAccount } from './local-account.ts';
import { UnusableConfiguration } from './unusable-configuration.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The environment variable of each field of a secret. */
type SecretVariables = Readonly<Record<string, string>>;

/**
 * The provider accounts of a configuration, with their keys from the environment.
 *
 * @throws UnusableConfiguration with all missing variables, or with the variable that disables the verification of TLS
 * certificates.
 */
export function realAccounts({ accounts }: Monitor, environment: Environment): LocalAccount[] {
  const unchecked = uncheckedCertificates(environment);
  if (unchecked !== undefined) throw new UnusableConfiguration(`${unchecked}.`);
  const isSet = (variable: string) => (environment[variable] ?? '') !== '';
  const found = accounts.map((account) => {
    const alternatives = secretVariablesOf(account.access, account.synced);
    const chosen = alternatives.find((variables) => Object.values(variables).every(isSet));
    return { account, alternatives, chosen };
  });
  const missing = found.flatMap(({ alternatives, chosen }) =>
    chosen === undefined ? [formatMissing(alternatives, isSet)] : [],
  );
  if (missing.length > 0) {
    throw new UnusableConfiguration(
      `These environment variables are missing or empty:\n${missing.map((line) => `  ${line}`).join('\n')}`,
    );
  }
  return found.map(({ account: { synced, schedule }, chosen = {} }) => ({
    synced,
    secret: Object.fromEntries(
      Object.entries(chosen).map(([field, variable]) => [field, environment[variable] ?? '']),
    ),
    tokens: new Map(),
    // The local run does not evaluate cron expressions.
    every: 'interval' in schedule ? millisecondsBetweenPolls(schedule.interval) : HOUR,
  }));
}

/** The missing variables of partly set alternatives, otherwise those of every alternative: `A and B, or C`. */
function formatMissing(
  alternatives: readonly SecretVariables[],
  isSet: (variable: string) => boolean,
): string {
  const partial = alternatives.filter((variables) => Object.values(variables).some(isSet));
  return (partial.length > 0 ? partial : alternatives)
    .map((variables) => Object.values(variables).filter((variable) => !isSet(variable)))
    .map((variables) => variables.join(' and '))
    .join(', or ');
}
