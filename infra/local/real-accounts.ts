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
  const found = accounts.map((account) => ({ account, ...findSecret(account, environment) }));
  const missing = found.flatMap(({ missing = [] }) => missing);
  if (missing.length > 0) {
    throw new UnusableConfiguration(
      `These environment variables are missing or empty:\n${missing.map((name) => `  ${name}`).join('\n')}`,
    );
  }
  return found.map(({ account: { swept, schedule }, secret = {} }) => ({
    swept,
    secret,
    tokens: new Map(),
    // A cron expression is for EventBridge Scheduler to understand.
    every: 'every' in schedule ? intervalOf(schedule.every) : HOUR,
  }));
}

/** The first way to sign in of which every variable is there, or what is missing for any of them. */
function findSecret(
  { swept }: MonitoredAccount,
  environment: Environment,
): { readonly secret?: Record<string, string>; readonly missing?: readonly string[] } {
  const descriptor = findProvider(swept.provider);
  const ways = descriptor === undefined ? [] : secretVariablesOf(descriptor, swept.account);
  const isMissing = (name: string) => (environment[name] ?? '') === '';
  const whole = ways.find((way) => !Object.values(way).some(isMissing));
  if (whole === undefined) {
    // Of the way that was begun, what it still lacks; where none was, the lot.
    const begun = ways.filter((way) => !Object.values(way).every(isMissing));
    const names = (begun.length > 0 ? begun : ways).map((way) =>
      Object.values(way).filter(isMissing).join(', '),
    );
    return { missing: ways.length === 1 ? names.join(', ').split(', ') : [names.join(', or ')] };
  }
  return {
    secret: Object.fromEntries(
      Object.entries(whole).map(([field, name]) => [field, environment[name] ?? '']),
    ),
  };
}
