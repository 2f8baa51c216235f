import { accountKey } from '../../../shared/certificates/certificate.ts';
import { readConfig } from '../../local/read-config.ts';
import { checkKey } from '../doctor/checks/key.ts';
import { formatFindings } from '../doctor/report.ts';
import { runChecks } from '../doctor/run-checks.ts';
import { accountSecret } from './secrets.ts';
import { configFile, refuseSecret } from './session.ts';
import type { Session } from './session.ts';

/** Checks the key of every provider account with a few small requests, as `doctor` does. */
export async function checkKeys(session: Session): Promise<boolean> {
  const { host, dryRun } = session;
  const { output, signal, environment } = host;
  if (dryRun) {
    output.line('Would check the key of each provider account with a few small requests.');
    return true;
  }
  const { accounts } = await readConfig(configFile(session));
  const checks = [];
  for (const account of accounts) {
    const secret = await accountSecret(session, account);
    checks.push(checkKey(account.synced, () => Promise.resolve(secret), environment));
  }
  output.line();
  output.line('Checking the keys', 'bold');
  const findings = await runChecks(checks, { signal });
  for (const { text, paint } of formatFindings(findings, output.width)) output.line(text, paint);
  const problems = findings.filter(({ status }) => status === 'problem');
  if (problems.length === 0) return true;
  // A provider without a secret uses the AWS credentials of this process, which cannot be entered.
  const refused = accounts
    .filter(({ access }) => access.kind !== 'no-secret')
    .map(({ synced }) => accountKey(synced))
    .filter((key) => problems.some(({ subject }) => subject === key));
  if (
    refused.length > 0 &&
    (await session.prompts?.confirm('Enter the refused keys again?', true)) === true
  ) {
    for (const key of refused) refuseSecret(session, key);
    return checkKeys(session);
  }
  output.warn(
    'Nothing was stored or deployed. Correct the problem, then run: cert-expiry-monitor init',
  );
  return false;
}
