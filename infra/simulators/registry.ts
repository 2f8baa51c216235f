import { autodnsSimulator } from './autodns/simulator.ts';
import { digicertSimulator } from './digicert/simulator.ts';
import { huaweiSimulator } from './huawei/simulator.ts';
import { qualysSimulator } from './qualys/simulator.ts';
import type { SimulatorKind } from './simulator-kind.ts';

/** All simulators, by the provider's name in configurations. */
export const SIMULATORS: Readonly<Record<string, SimulatorKind>> = {
  autodns: autodnsSimulator,
  digicert: digicertSimulator,
  huawei: huaweiSimulator,
  qualys: qualysSimulator,
};
