import { autodnsSimulator } from './autodns/simulator-kind.ts';
import { digicertSimulator } from './digicert/simulator.ts';
import { huaweiSimulator } from './huawei/simulator-kind.ts';
import { qualysSimulator } from './qualys/simulator-kind.ts';
import type { SimulatorKind } from './simulator-kind.ts';

/** All simulators, by the provider's name in configurations. */
export const SIMULATORS: Readonly<Record<string, SimulatorKind>> = {
  autodns: autodnsSimulator,
  digicert: digicertSimulator,
  huawei: huaweiSimulator,
  qualys: qualysSimulator,
};
