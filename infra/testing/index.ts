/**
 * The entry point `cert-expiry-monitor/testing`, for the tests of subscribers: sample events, and simulated provider
 * accounts.
 *
 * @module
 */
export { sampleEvent } from './sample-events.ts';
export { startSimulatedAccount } from './simulated-account.ts';
export type { SimulatedAccount } from './simulated-account.ts';
