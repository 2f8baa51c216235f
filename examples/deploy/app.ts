import { App, Stack } from 'aws-cdk-lib';
import { addStackOutputs, CertExpiryMonitor } from 'cert-expiry-monitor';
import config from './monitor.config.ts';

const app = new App();
const stack = new Stack(app, 'CertExpiryMonitor');
addStackOutputs(new CertExpiryMonitor(stack, 'CertExpiryMonitor', config));
