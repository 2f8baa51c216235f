import { onTestFinished } from 'vitest';
import type { NewCertificate } from '../../../../infra/simulators/huawei/certificate.ts';
import type { Certificate } from '../../../../shared/certificates/certificate.ts';
import type { ProviderRun, RowProblem } from '../../../../shared/providers/provider.ts';
import { listAll } from '../../../contracts/provider/recorder.ts';
import { startHuaweiScene } from './scene.ts';
import type { HuaweiScene, HuaweiSceneOptions, WayIn } from './scene.ts';

/** An account for one test, and what its monitor sees of it. */
export interface HuaweiStage {
  readonly scene: HuaweiScene;
  /** The ids of the whole list, in the order in which they came, and what was wrong with it. */
  list(): Promise<{ readonly ids: string[]; readonly problems: readonly RowProblem[] }>;
  /** Adds a certificate, and returns it as listed and as its details report it. */
  look(
    certificate: NewCertificate,
  ): Promise<{ readonly listed: Certificate | undefined; readonly seen: Certificate }>;
  /** How many requests of a route there were. */
  asked(route: string): number;
}

export function newRun(): ProviderRun {
  return { signal: new AbortController().signal, deadline: Number.MAX_SAFE_INTEGER };
}

/** By default without the permission for the list by tags, so that only the certificate list is read. */
export async function setStage(
  options: HuaweiSceneOptions = {},
  way: WayIn = 'access key',
): Promise<HuaweiStage> {
  const scene = await startHuaweiScene(way, { tags: false, ...options });
  onTestFinished(() => scene.stop());
  return {
    scene,
    async list() {
      const { provider } = await scene.open();
      const { rows, problems } = await listAll(provider, newRun());
      return { ids: rows.map(({ id }) => id), problems };
    },
    async look(certificate) {
      const { id } = scene.simulator.certificates.add(certificate);
      const run = newRun();
      const { provider } = await scene.open();
      const { rows } = await listAll(provider, run);
      const row = rows.find((one) => one.id === id);
      if (row === undefined) throw new Error(`${id} is not in the list`);
      const [seen] = await provider.fetchDetails(row, run);
      if (seen === undefined) throw new Error(`nothing is to be seen of ${id}`);
      return { listed: row.certificate(), seen };
    },
    asked: (route) => scene.requests.filter((request) => request.route === route).length,
  };
}
