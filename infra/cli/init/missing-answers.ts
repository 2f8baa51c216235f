import { existsSync } from 'node:fs';
import { accountKey } from '../../../shared/certificates/certificate.ts';
import { environmentSecret } from '../../local/environment-secret.ts';
import { readConfig, usableMonitor } from '../../local/read-config.ts';
import { UnusableConfiguration } from '../../local/unusable-configuration.ts';
import { configOf } from './answers.ts';
import { channelSecrets } from './secrets.ts';
import { configFile } from './session.ts';
import type { Session } from './session.ts';
import type { StepName } from './steps.ts';

/**
 * What the selected steps would have to ask for, but cannot ask, because there is no terminal: one line each.
 *
 * @throws UnusableConfiguration if the answers are not a valid configuration.
 */
export async function findMissingAnswers(
  session: Session,
  steps: readonly StepName[],
): Promise<string[]> {
  const { prompts, flags, dryRun, host, secretFiles } = session;
  const exists = existsSync(configFile(session));
  const writes = steps.includes('config');
  if (writes && exists && (flags.channels.length > 0 || Object.keys(flags.tags).length > 0)) {
    throw new UnusableConfiguration(
      `${configFile(session)} exists, and --channel and --tag are only for a new configuration. Edit the file, or remove it first.`,
    );
  }
  if (flags.accounts.length === 0 && !exists) {
    return prompts === undefined && writes
      ? ['--account PROVIDER/NAME: what to monitor, for example --account digicert/main']
      : [];
  }
  const flagged = !exists || flags.accounts.length > 0 ? usableMonitor(configOf(flags)) : undefined;
  if (prompts !== undefined || dryRun) return [];
  const existing = exists ? await readConfig(configFile(session)) : undefined;
  const monitors = [existing, flagged].filter((monitor) => monitor !== undefined);
  const accounts = new Map(
    monitors
      .flatMap((monitor) => monitor.accounts)
      .map((account) => [accountKey(account.synced), account]),
  );
  const reads = steps.some((step) => step === 'check' || step === 'preview' || step === 'secrets');
  return [
    ...(reads ? [...accounts] : []).flatMap(([key, account]) => {
      const { missing } = environmentSecret(account, host.environment);
      if (missing === undefined || secretFiles.has(key)) return [];
      return [`the environment variables ${missing}, or --secret-file ${key}=FILE`];
    }),
    ...(steps.includes('secrets') ? monitors.flatMap(channelSecrets) : []).flatMap(
      ({ subject, name }) =>
        secretFiles.has(subject) ? [] : [`--secret-file ${subject}=FILE: the content of ${name}`],
    ),
  ];
}
