import { acmSimulator } from './acm/simulator.ts';
import { autodnsSimulator } from './autodns/simulator.ts';
import { digicertSimulator } from './digicert/simulator.ts';
import { huaweiSimulator } from './huawei/simulator.ts';
import { qualysSimulator } from './qualys/simulator.ts';
import type { SimulatedProvider } from './simulated-providers.ts';
import type { SimulatorKind } from './simulator-kind.ts';

const BY_PROVIDER: Readonly<Record<SimulatedProvider, SimulatorKind>> = {
  acm: acmSimulator,
  autodns: autodnsSimulator,
  digicert: digicertSimulator,
  huawei: huaweiSimulator,
  qualys: qualysSimulator,
};

/** All simulators, by the provider's name in configurations. */
export const SIMULATORS: Readonly<Record<string, SimulatorKind>> = BY_PROVIDER;
