import { HOUR } from '../../shared/certificates/instant.ts';
import { findProvider } from '../../shared/providers/registry.ts';
import { secretVariablesOf } from '../../shared/providers/secret-variables.ts';
import type { Monitor, MonitoredAccount } from '../monitor.ts';
import { intervalOf } from '../poll-schedule.ts';
import type { LocalAccount } from './local-account.ts';
import { UnusableConfiguration } from './read-config.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The accounts of a configuration with their keys, which come from the environment here.
 *
 * @throws UnusableConfiguration that names every variable that is missing, all at once.
 */
export function realAccounts({ accounts }: Monitor, environment: Environment): LocalAccount[] {
  const variables = accounts.map((account) => ({ account, names: variablesOf(account) }));
  const missing = variables
    .flatMap(({ names }) => Object.values(names))
    .filter((name) => (environment[name] ?? '') === '');
  if (missing.length > 0) {
    throw new UnusableConfiguration(
      `These environment variables are missing or empty:\n${missing.map((name) => `  ${name}`).join('\n')}`,
    );
  }
  return variables.map(({ account: { swept, schedule }, names }) => ({
    swept,
    secret: Object.fromEntries(
      Object.entries(names).map(([field, name]) => [field, environment[name] ?? '']),
    ),
    // A cron expression is for EventBridge Scheduler to understand.
    every: 'every' in schedule ? intervalOf(schedule.every) : HOUR,
  }));
}

function variablesOf({ swept }: MonitoredAccount): Record<string, string> {
  const descriptor = findProvider(swept.provider);
  return descriptor === undefined ? {} : secretVariablesOf(descriptor, swept.account);
}
