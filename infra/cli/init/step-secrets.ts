import { accountKey } from '../../../shared/certificates/certificate.ts';
import { openAccount } from '../../../shared/providers/open-account.ts';
import type { MonitoredAccount } from '../../deploy/config/monitor.ts';
import { readConfig } from '../../local/read-config.ts';
import { UnusableConfiguration } from '../../local/unusable-configuration.ts';
import { checkChannel } from '../doctor/checks/channel.ts';
import { formatFindings } from '../doctor/report.ts';
import { runChecks } from '../doctor/run-checks.ts';
import { accountSecret, channelSecret, channelSecrets } from './secrets.ts';
import type { ChannelSecret } from './secrets.ts';
import { configFile, confirmed, refuseSecret } from './session.ts';
import type { Session } from './session.ts';

/** Stores the secrets of provider accounts and channels in AWS Secrets Manager. A secret of the wrong form is refused. */
export async function storeSecrets(session: Session): Promise<boolean> {
  const { host, dryRun } = session;
  const { output } = host;
  if (dryRun) {
    output.line(
      'Would store the secrets of the provider accounts and channels in AWS Secrets Manager.',
    );
    return true;
  }
  const monitor = await readConfig(configFile(session));
  const accounts = monitor.accounts.filter(({ synced }) => synced.secretName !== undefined);
  const channels = channelSecrets(monitor);
  const names = [
    ...accounts.map(({ synced }) => synced.secretName),
    ...channels.map(({ name }) => name),
  ];
  if (names.length === 0) return true;
  output.line();
  output.line(`The deployed monitor reads these secrets: ${names.join(', ')}.`);
  if (!(await confirmed(session, 'Store them in AWS Secrets Manager?'))) return true;
  const [{ SecretsManagerClient }, { findAwsAccount }, { secretExists, storeSecret }] =
    await Promise.all([
      import('@aws-sdk/client-secrets-manager'),
      import('./aws-account.ts'),
      import('./store-secrets.ts'),
    ]);
  const { id, region } = await findAwsAccount(monitor);
  output.line(`AWS account ${id}, region ${region}.`);
  const client = new SecretsManagerClient({ region });
  const store = async (name: string, content: () => Promise<string | undefined>) => {
    const exists = await secretExists(client, name);
    if (exists && !(await confirmed(session, `${name} exists. Store a new version?`))) return true;
    const text = await content();
    if (text === undefined) return false;
    await storeSecret(client, name, { content: text, exists });
    output.line(`${exists ? 'Stored a new version of' : 'Stored'} ${name}.`);
    return true;
  };
  let stored = true;
  for (const account of accounts) {
    const { secretName = '' } = account.synced;
    stored = (await store(secretName, () => accountContent(session, account))) && stored;
  }
  for (const secret of channels) {
    stored = (await store(secret.name, () => channelContent(session, secret))) && stored;
  }
  return stored;
}

/** The JSON document of the secret. @throws UnusableConfiguration if the provider needs another form. */
async function accountContent(session: Session, account: MonitoredAccount): Promise<string> {
  const { provider, account: name, settings } = account.synced;
  const secret = await accountSecret(session, account);
  try {
    await openAccount({ provider, account: name, settings, secret });
  } catch (error) {
    refuseSecret(session, accountKey(account.synced));
    throw new UnusableConfiguration(
      error instanceof Error ? error.message : `${provider}/${name} cannot be opened.`,
    );
  }
  return JSON.stringify(secret);
}

/** The text of the secret; `undefined` if it has the wrong form or is refused, which is printed. */
async function channelContent(
  session: Session,
  secret: ChannelSecret,
): Promise<string | undefined> {
  const { host, prompts } = session;
  const { output, signal } = host;
  const text = await channelSecret(session, secret);
  const readSecret = () => Promise.resolve(text);
  const findings = await runChecks([checkChannel(secret.channel, { readSecret, fetch })], {
    signal,
  });
  if (findings.some(({ status }) => status === 'problem')) {
    const lines = formatFindings(findings, output.width);
    for (const { text: line, paint } of lines) output.line(line, paint);
  }
  // The function of the channel does not use the network of this machine: that it cannot be reached is no reason.
  const isRefused = findings.length > 0 && findings.every(({ status }) => status === 'problem');
  if (!isRefused) return text;
  refuseSecret(session, secret.subject);
  const again = await prompts?.confirm(`Enter the secret of ${secret.subject} again?`, true);
  return again === true ? channelContent(session, secret) : undefined;
}
