import { App, Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { defined, omit } from '../../shared/runtime/defined.ts';
import { CertExpiryMonitor } from './cert-expiry-monitor.ts';
import { addStackOutputs } from './add-stack-outputs.ts';
import { deploymentProps } from './deployment-props.ts';
import { DEFAULT_STACK_NAME } from './config/deployment.ts';
import { CONFIG_FILE, ConfigFileError, loadConfig } from './config/load-config.ts';
import type { MonitorConfig } from './config/monitor-config.ts';
import { MonitorConfigError, readMonitor } from './config/read-monitor.ts';

const app = new App();
try {
  const config = await loadConfig(String(app.node.tryGetContext('config') ?? CONFIG_FILE));
  const { deployment } = readMonitor(config);
  const { stackName, region, awsAccount } = deployment;
  const stack = new Stack(app, DEFAULT_STACK_NAME, {
    stackName,
    description:
      'Monitors certificates at their providers: events and notifications for every change',
    env: defined({ account: awsAccount, region }),
  });
  // `readMonitor` has validated it.
  const props = omit(config as MonitorConfig, 'deployment');
  addStackOutputs(
    new CertExpiryMonitor(stack, 'CertExpiryMonitor', {
      ...props,
      ...deploymentProps(stack, deployment),
    }),
  );
} catch (error) {
  if (!(error instanceof MonitorConfigError || error instanceof ConfigFileError)) throw error;
  // The message lists the mistakes of the configuration; a stack trace would hide it.
  console.error(error.message);
  process.exit(1);
}

Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
