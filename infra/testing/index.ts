/**
 * The entry point `cert-expiry-monitor/testing`: simulated providers, for the tests of subscribers.
 *
 * @module
 */
export { SIMULATORS } from '../simulators/registry.ts';
export type { Simulator, SimulatorKind } from '../simulators/simulator-kind.ts';
