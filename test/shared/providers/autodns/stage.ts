import { afterEach, beforeEach, expect } from 'vitest';
import type { NewCertificate } from '../../../../infra/simulators/autodns/certificate.ts';
import type { Certificate } from '../../../../shared/certificates/certificate.ts';
import type { ProviderRun } from '../../../../shared/providers/provider.ts';
import { listAll } from '../../../contracts/provider/recorder.ts';
import { virtualTimer } from '../../../support/virtual-timer.ts';
import { startAutodnsScene } from './scene.ts';
import type { AutodnsScene, SceneOptions, Spoken } from './scene.ts';

/** An account for each test, and what can be seen of it. */
export interface AutodnsStage {
  readonly scene: AutodnsScene;
  /** Opens the account at the time of the scene. */
  open(): ReturnType<AutodnsScene['open']>;
  /** Goes through the listing in a run of its own. */
  list(): Promise<Awaited<ReturnType<typeof listAll>>>;
  /** Looks at every row closely, in a run of its own; answers by row id. */
  fetchAllDetails(): Promise<Map<string, Certificate>>;
  /** Adds a certificate and looks at it closely. */
  fetchDetails(certificate: NewCertificate): Promise<Certificate>;
  /** How many requests of a route there were. */
  asked(route: string): number;
}

export function newRun(): ProviderRun {
  return { signal: new AbortController().signal, deadline: Number.MAX_SAFE_INTEGER };
}

export function setStage(spoken: Spoken, options: SceneOptions = {}): () => AutodnsStage {
  let scene: AutodnsScene;
  beforeEach(async () => {
    scene = await startAutodnsScene(spoken, options);
  });
  afterEach(() => scene.stop());
  const open = () => scene.open({ timer: virtualTimer(Date.parse(scene.now())) });
  const list = async () => listAll((await open()).provider, newRun());
  const fetchAllDetails = async () => {
    const run = newRun();
    const { provider } = await open();
    const all = new Map<string, Certificate>();
    for (const row of (await listAll(provider, run)).rows) {
      const [certificate] = await provider.fetchDetails(row, run);
      if (certificate !== undefined) all.set(row.id, certificate);
    }
    return all;
  };
  return () => ({
    scene,
    open,
    list,
    fetchAllDetails,
    async fetchDetails(certificate) {
      const { id } = scene.simulator.certificates.add(certificate);
      return (
        (await fetchAllDetails()).get(String(id)) ?? expect.fail(`there is no certificate ${id}`)
      );
    },
    asked: (route) => scene.requests.filter((request) => request.route === route).length,
  });
}
