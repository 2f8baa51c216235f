import { App, Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import config from '../../monitor.config.ts';
import { CertExpiryMonitor } from './cert-expiry-monitor.ts';
import { addStackOutputs } from './add-stack-outputs.ts';
import { MonitorConfigError } from './config/read-monitor.ts';

const app = new App();
const stack = new Stack(app, 'CertExpiryMonitor', {
  description:
    'Monitors certificates at their providers: events and notifications for every change',
});
try {
  addStackOutputs(new CertExpiryMonitor(stack, 'CertExpiryMonitor', config));
} catch (error) {
  if (!(error instanceof MonitorConfigError)) throw error;
  // The message lists the mistakes of the configuration; a stack trace would hide it.
  console.error(error.message);
  process.exit(1);
}

Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
