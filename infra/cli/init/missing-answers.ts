import { existsSync } from 'node:fs';
import { accountKey } from '../../../shared/certificates/certificate.ts';
import { secretVariablesOf } from '../../../shared/providers/provider-descriptor.ts';
import type { Monitor } from '../../deploy/config/monitor.ts';
import { MonitorConfigError, readMonitor } from '../../deploy/config/read-monitor.ts';
import { readConfig } from '../../local/read-config.ts';
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
  if (!exists || flags.accounts.length > 0) checkFlags(session);
  if (prompts !== undefined || dryRun) return [];
  const monitor = exists ? await readConfig(configFile(session)) : monitorOf(session);
  const accounts = new Map(
    [...monitor.accounts, ...(flags.accounts.length > 0 ? monitorOf(session).accounts : [])].map(
      (account) => [accountKey(account.synced), account],
    ),
  );
  const reads = steps.some((step) => step === 'check' || step === 'preview' || step === 'secrets');
  return [
    ...(reads ? [...accounts] : []).flatMap(([key, { access, synced }]) => {
      const ways = secretVariablesOf(access, synced);
      const isSet = (name: string) => (host.environment[name] ?? '') !== '';
      if (secretFiles.has(key) || ways.some((way) => Object.values(way).every(isSet))) return [];
      const variables = ways.map((way) => Object.values(way).join(' and ')).join(', or ');
      return [`the environment variables ${variables}, or --secret-file ${key}=FILE`];
    }),
    ...(steps.includes('secrets') ? channelSecrets(monitor) : []).flatMap(({ subject, name }) =>
      secretFiles.has(subject) ? [] : [`--secret-file ${subject}=FILE: the content of ${name}`],
    ),
  ];
}

/** The configuration that the flags describe. */
function monitorOf({ flags }: Session): Monitor {
  return readMonitor(configOf(flags));
}

function checkFlags(session: Session): void {
  try {
    monitorOf(session);
  } catch (error) {
    if (!(error instanceof MonitorConfigError)) throw error;
    const lines = error.problems.map(({ path, message }) => `  ${path}: ${message}`);
    throw new UnusableConfiguration(
      `The answers are not a valid configuration:\n${lines.join('\n')}`,
    );
  }
}
