import { HOUR } from '../../shared/certificates/instant.ts';
import { uncheckedCertificates } from '../../shared/providers/open-account.ts';
import type { Environment } from '../../shared/providers/open-account.ts';
import type { Monitor } from '../deploy/config/monitor.ts';
import { millisecondsBetweenPolls } from '../deploy/config/poll-schedule.ts';
import { environmentSecret } from './environment-secret.ts';
import type { LocalAccount } from './local-account.ts';
import { UnusableConfiguration } from './unusable-configuration.ts';

/**
 * The provider accounts of a configuration, with their keys from the environment.
 *
 * @throws UnusableConfiguration with all missing variables, or with the variable that disables the verification of TLS
 * certificates.
 */
export function realAccounts(
  { accounts, owners }: Monitor,
  environment: Environment,
): LocalAccount[] {
  const unchecked = uncheckedCertificates(environment);
  if (unchecked !== undefined) throw new UnusableConfiguration(`${unchecked}.`);
  const missing: string[] = [];
  const opened = accounts.map((account): LocalAccount => {
    const { synced, schedule } = account;
    const secret = environmentSecret(account, environment);
    if (secret.missing !== undefined) missing.push(`  ${secret.missing}`);
    return {
      synced: { ...synced, ...(owners.length > 0 && { owners: [...owners] }) },
      secret: secret.fields ?? {},
      tokens: new Map(),
      // The local run does not evaluate cron expressions.
      every: 'interval' in schedule ? millisecondsBetweenPolls(schedule.interval) : HOUR,
    };
  });
  if (missing.length === 0) return opened;
  throw new UnusableConfiguration(
    `These environment variables are missing or empty:\n${missing.join('\n')}`,
  );
}
