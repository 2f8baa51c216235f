/**
 * The entry point `cert-expiry-monitor/testing`, for the tests of subscribers: sample events, and simulated providers.
 *
 * @module
 */
export { SIMULATORS } from '../simulators/registry.ts';
export type { Simulator, SimulatorKind } from '../simulators/simulator-kind.ts';
export { sampleEvent } from './sample-events.ts';
