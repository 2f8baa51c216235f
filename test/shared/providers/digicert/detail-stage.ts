import { afterEach, beforeEach } from 'vitest';
import type { NewOrder } from '../../../../infra/simulators/digicert/order.ts';
import type { Certificate } from '../../../../shared/certificates/certificate.ts';
import type { ProviderRun } from '../../../../shared/providers/provider.ts';
import { listAll } from '../../../contracts/provider/recorder.ts';
import { virtualTimer } from '../../../support/virtual-timer.ts';
import { startDigicertScene } from './scene.ts';
import type { DigicertScene } from './scene.ts';

/** An account for each test, and closer looks at its orders. */
export interface DetailStage {
  readonly scene: DigicertScene;
  /** Looks at every order of the account closely, in a run of its own; answers by row id. */
  fetchAllDetails(): Promise<Map<string, Certificate[]>>;
  /** Adds an order and looks at it closely. */
  fetchDetails(order: NewOrder): Promise<Certificate[]>;
  /** How many requests of a route there were. */
  asked(route: string): number;
}

export function newRun(): ProviderRun {
  return { signal: new AbortController().signal, deadline: Number.MAX_SAFE_INTEGER };
}

export function setDetailStage(): () => DetailStage {
  let scene: DigicertScene;
  beforeEach(async () => {
    scene = await startDigicertScene();
  });
  afterEach(() => scene.stop());
  const fetchAllDetails = async () => {
    const run = newRun();
    const { provider } = await scene.open({ timer: virtualTimer(Date.parse(scene.now())) });
    const { rows } = await listAll(provider, run);
    const all = new Map<string, Certificate[]>();
    for (const row of rows) all.set(row.id, await provider.fetchDetails(row, run));
    return all;
  };
  return () => ({
    scene,
    fetchAllDetails,
    async fetchDetails(order) {
      const { id } = scene.simulator.orders.add(order);
      return (await fetchAllDetails()).get(String(id)) ?? [];
    },
    asked: (route) => scene.requests.filter((request) => request.route === route).length,
  });
}
