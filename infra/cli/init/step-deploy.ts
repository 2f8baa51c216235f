import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Monitor } from '../../deploy/config/monitor.ts';
import { readConfig } from '../../local/read-config.ts';
import { CannotOperate } from '../deployment.ts';
import { findStack } from './find-stack.ts';
import { runProgram } from './run-program.ts';
import { configFile, confirmed, throwIfStopped } from './session.ts';
import type { Session } from './session.ts';
import type { StepResult } from './steps.ts';

/** Runs `cdk bootstrap`, if it is necessary, and `cdk deploy`, and prints the next steps. */
export async function deploy(session: Session): Promise<StepResult> {
  const { host, dryRun, project } = session;
  const { output } = host;
  if (dryRun) {
    output.line('Would run: npx cdk bootstrap (once per AWS account and region), npx cdk deploy');
    return true;
  }
  if (!existsSync(join(project.directory, 'cdk.json'))) {
    throw new CannotOperate(
      'This folder has no cdk.json. Add the construct CertExpiryMonitor to your AWS CDK app (docs/how-to/deploy.md#in-an-app-of-your-own), and deploy the app.',
    );
  }
  const monitor = await readConfig(configFile(session));
  output.line();
  if (!session.yes && session.prompts === undefined)
    return confirmed(session, 'Deploy to AWS?').then(() => true);
  const { findAwsAccount, isBootstrapped } = await import('./aws-account.ts');
  const { id, region } = await findAwsAccount(monitor);
  // The repository has one stack, whose name the configuration states.
  const { selector, name } =
    project.kind === 'clone'
      ? { selector: undefined, name: monitor.deployment.stackName }
      : await findStack(session);
  const question = `Deploy the stack ${name} to the AWS account ${id}, region ${region}?`;
  if (!(await confirmed(session, question))) {
    output.line('Nothing was deployed. To deploy later: cert-expiry-monitor init --step deploy');
    return true;
  }
  if (!(await isBootstrapped(region))) {
    const first = `Prepare this AWS account and region for the AWS CDK (cdk bootstrap, once)?`;
    if (!(await confirmed(session, first))) return 'stopped';
    await runCdk(session, ['bootstrap', `aws://${id}/${region}`]);
  }
  await runCdk(session, [
    'deploy',
    ...(selector === undefined ? [] : [selector]),
    ...(session.yes ? ['--require-approval', 'never'] : []),
  ]);
  for (const line of nextSteps(monitor, name)) output.line(line);
  return true;
}

/** @throws CannotOperate if it fails. */
async function runCdk(session: Session, args: readonly string[]): Promise<void> {
  throwIfStopped(session);
  session.host.output.line(`npx cdk ${args.join(' ')}`, 'dim');
  const code = await runProgram(['npx', 'cdk', ...args], session);
  if (code === 0) return;
  throw new CannotOperate(
    `cdk ${args[0]} failed: see its output. Completed steps are kept. Afterwards, run: cert-expiry-monitor init --step deploy`,
  );
}

function nextSteps({ channels }: Pick<Monitor, 'channels'>, stack: string): string[] {
  const addresses = channels.flatMap((channel) =>
    channel.type === 'email' ? channel.settings.addresses : [],
  );
  const steps = [
    ...(addresses.length > 0
      ? [
          `Confirm the subscription: Amazon SNS has sent an e-mail to ${addresses.join(', ')}. Open its link.`,
        ]
      : []),
    `Send a test alert: npx cert-expiry-monitor test-alert --stack ${stack}`,
    `Check the monitor: npx cert-expiry-monitor doctor --stack ${stack}`,
  ];
  return ['', 'Next steps:', ...steps.map((step, index) => `  ${index + 1}. ${step}`)];
}
