/**
 * The entry point `cert-expiry-monitor`: the construct, its configuration and its events, for AWS CDK apps.
 *
 * @module
 */
export { addStackOutputs } from './add-stack-outputs.ts';
export { CertExpiryMonitor } from './cert-expiry-monitor.ts';
export type { CertExpiryMonitorProps } from './cert-expiry-monitor.ts';
export { defineMonitor } from './config/monitor-config.ts';
export type { MonitorConfig } from './config/monitor-config.ts';
export { MonitorConfigError } from './config/read-monitor.ts';
export { MonitorEvents } from './monitor-events.ts';
