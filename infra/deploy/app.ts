import { App, Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { CertExpiryMonitor } from './cert-expiry-monitor.ts';
import type { CertExpiryMonitorProps } from './cert-expiry-monitor.ts';
import { addStackOutputs } from './add-stack-outputs.ts';
import { CONFIG_FILE, ConfigFileError, loadConfig } from './config/load-config.ts';
import { MonitorConfigError } from './config/read-monitor.ts';

const app = new App();
const stack = new Stack(app, 'CertExpiryMonitor', {
  description:
    'Monitors certificates at their providers: events and notifications for every change',
});
try {
  const config = await loadConfig(String(app.node.tryGetContext('config') ?? CONFIG_FILE));
  // The constructor validates the configuration.
  const props = config as CertExpiryMonitorProps;
  addStackOutputs(new CertExpiryMonitor(stack, 'CertExpiryMonitor', props));
} catch (error) {
  if (!(error instanceof MonitorConfigError || error instanceof ConfigFileError)) throw error;
  // The message lists the mistakes of the configuration; a stack trace would hide it.
  console.error(error.message);
  process.exit(1);
}

Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
