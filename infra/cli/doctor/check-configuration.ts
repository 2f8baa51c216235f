import { accountKey } from '../../../shared/certificates/certificate.ts';
import type { Environment } from '../../../shared/providers/open-account.ts';
import type { Monitor, MonitoredAccount } from '../../deploy/config/monitor.ts';
import { environmentSecret } from '../../local/environment-secret.ts';
import { readConfig } from '../../local/read-config.ts';
import { UnusableConfiguration } from '../../local/unusable-configuration.ts';
import { count } from '../../local/report/plain-text.ts';
import { checkKey } from './checks/key.ts';
import { notChecked, ok, problem, warning } from './finding.ts';
import type { Check, Outcome } from './finding.ts';

/** The checks of a configuration file, with the keys in the environment, as `npm start -- --config FILE` reads both. */
export async function configurationChecks(
  file: string,
  environment: Environment,
): Promise<Check[]> {
  let monitor: Monitor;
  try {
    monitor = await readConfig(file);
  } catch (error) {
    if (!(error instanceof UnusableConfiguration)) throw error;
    return [
      fixed(
        'configuration',
        file,
        problem(error.message.replace(`${file}: `, ''), `Correct ${file}`),
      ),
    ];
  }
  const { accounts, channels } = monitor;
  const sizes = `${count(accounts.length, 'provider account')} and ${count(channels.length, 'channel')}`;
  return [
    fixed('configuration', file, ok(`Valid, with ${sizes}`)),
    ...accounts.map((account) => checkAccount(account, environment)),
    ...channelChecks(monitor),
  ];
}

function checkAccount(account: MonitoredAccount, environment: Environment): Check {
  const { fields, missing } = environmentSecret(account, environment);
  return missing === undefined
    ? checkKey(account.synced, () => Promise.resolve(fields), environment)
    : fixed(
        'key',
        accountKey(account.synced),
        notChecked(
          'The key is not in the environment of this command',
          `Set ${missing}, or check the key of a deployed monitor with: cert-expiry-monitor doctor --stack NAME`,
        ),
      );
}

/** Channels are connected only in a deployed monitor: their secrets are in AWS Secrets Manager. */
function channelChecks({ channels, escalation }: Monitor): Check[] {
  const receivesAlarms = channels.some(({ type, only }) => type === 'email' && only === undefined);
  return [
    ...channels
      .filter(({ type }) => type !== 'email')
      .map(({ name }) =>
        fixed(
          'channel',
          name,
          notChecked(
            'Only a deployed monitor sends to this channel',
            'After the deployment, run: cert-expiry-monitor doctor --stack NAME',
          ),
        ),
      ),
    ...(channels.length === 0 && escalation === undefined
      ? [
          fixed(
            'channel',
            'notifications',
            problem(
              'No channel is configured: notifications have no recipient',
              'Add a channel to notifications.channels, such as { type: "email", addresses: ["certificates@example.com"] }',
            ),
          ),
        ]
      : []),
    ...(channels.length > 0 && !receivesAlarms
      ? [
          fixed(
            'channel',
            'notifications',
            warning(
              'No e-mail channel without "only" is configured: alarms about the monitor itself have no recipient',
              'Add an e-mail channel without "only", or subscribe to the notification topic yourself',
            ),
          ),
        ]
      : []),
  ];
}

/** A check whose outcome is known. */
function fixed(name: string, subject: string, outcome: Outcome): Check {
  return { name, subject, run: () => Promise.resolve([outcome]) };
}
