import { App, Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import config from '../../monitor.config.ts';
import { CertExpiryMonitor } from './cert-expiry-monitor.ts';
import { addStackOutputs } from './add-stack-outputs.ts';

const app = new App();
const stack = new Stack(app, 'CertExpiryMonitor', {
  description: 'Watches certificates at their providers and tells of every change',
});
addStackOutputs(new CertExpiryMonitor(stack, 'CertExpiryMonitor', config));

Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
