import { HOUR } from '../../shared/certificates/instant.ts';
import { uncheckedCertificates } from '../../shared/providers/http/certificate-checks.ts';
import { findProvider } from '../../shared/providers/registry.ts';
import { secretVariablesOf } from '../../shared/providers/secret-variables.ts';
import type { Monitor, MonitoredAccount } from '../deploy/config/monitor.ts';
import { intervalOf } from '../deploy/config/poll-schedule.ts';
import type { LocalAccount } from './local-account.ts';
import { UnusableConfiguration } from './read-config.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Which variable holds which field of a secret. */
type WayIn = Readonly<Record<string, string>>;

/**
 * The accounts of a configuration with their keys, which come from the environment here.
 *
 * @throws UnusableConfiguration that names every variable that is missing, all at once, or the one that switches off the
 * check of TLS certificates.
 */
export function realAccounts({ accounts }: Monitor, environment: Environment): LocalAccount[] {
  const unchecked = uncheckedCertificates(environment);
  if (unchecked !== undefined) throw new UnusableConfiguration(`${unchecked}.`);
  const isThere = (variable: string) => (environment[variable] ?? '') !== '';
  const found = accounts.map((account) => {
    const ways = waysInto(account);
    return { account, ways, way: ways.find((one) => Object.values(one).every(isThere)) };
  });
  const lacks = found.flatMap(({ ways, way }) =>
    way === undefined ? [lackOf(ways, isThere)] : [],
  );
  if (lacks.length > 0) {
    throw new UnusableConfiguration(
      `These environment variables are missing or empty:\n${lacks.map((lack) => `  ${lack}`).join('\n')}`,
    );
  }
  return found.map(({ account: { synced, schedule }, way = {} }) => ({
    synced,
    secret: Object.fromEntries(
      Object.entries(way).map(([field, variable]) => [field, environment[variable] ?? '']),
    ),
    tokens: new Map(),
    // A cron expression is for EventBridge Scheduler to understand.
    every: 'every' in schedule ? intervalOf(schedule.every) : HOUR,
  }));
}

function waysInto({ synced }: MonitoredAccount): readonly WayIn[] {
  const descriptor = findProvider(synced.provider);
  return descriptor === undefined ? [] : secretVariablesOf(descriptor, synced.account);
}

/** What the ways that were begun still lack; where none was, what each of them needs: `A and B, or C`. */
function lackOf(ways: readonly WayIn[], isThere: (variable: string) => boolean): string {
  const begun = ways.filter((way) => Object.values(way).some(isThere));
  return (begun.length > 0 ? begun : ways)
    .map((way) => Object.values(way).filter((variable) => !isThere(variable)))
    .map((variables) => variables.join(' and '))
    .join(', or ');
}
