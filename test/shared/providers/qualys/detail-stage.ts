import { afterEach, beforeEach, expect } from 'vitest';
import type { NewOrder } from '../../../../infra/simulators/qualys/enrolment-order.ts';
import type { NewCertificate } from '../../../../infra/simulators/qualys/inventory-certificate.ts';
import type { Certificate } from '../../../../shared/certificates/certificate.ts';
import type { CertificateProvider, ProviderRun } from '../../../../shared/providers/provider.ts';
import { listAll } from '../../../contracts/provider/recorder.ts';
import { virtualTimer } from '../../../support/virtual-timer.ts';
import { startQualysScene } from './scene.ts';
import type { QualysScene } from './scene.ts';

/** An account for each test, and looks at what is in it. */
export interface DetailStage {
  readonly scene: QualysScene;
  open(): Promise<CertificateProvider>;
  /** Lists the account and looks at every row closely, in a run of its own; answers by row id. */
  fetchAllDetails(): Promise<Map<string, Certificate[]>>;
  /** Adds an order and looks at it closely. */
  fetchDetails(order: NewOrder): Promise<Certificate[]>;
  /** Adds a certificate and shows its row. */
  show(certificate: NewCertificate): Promise<Certificate>;
  /** How many requests of a route there were. */
  asked(route: string): number;
}

export function newRun(): ProviderRun {
  return { signal: new AbortController().signal, deadline: Number.MAX_SAFE_INTEGER };
}

export function setDetailStage(): () => DetailStage {
  let scene: QualysScene;
  beforeEach(async () => {
    scene = await startQualysScene();
  });
  afterEach(() => scene.stop());
  const open = async () => (await scene.open({ timer: virtualTimer() })).provider;
  const fetchAllDetails = async () => {
    const run = newRun();
    const provider = await open();
    const { rows } = await listAll(provider, run);
    const all = new Map<string, Certificate[]>();
    for (const row of rows) all.set(row.id, await provider.fetchDetails(row, run));
    return all;
  };
  return () => ({
    scene,
    open,
    fetchAllDetails,
    async fetchDetails(order) {
      const id = scene.addOrder(order);
      return (await fetchAllDetails()).get(id) ?? expect.fail('the order is not listed');
    },
    async show(certificate) {
      const id = scene.addCertificate(certificate);
      return (await fetchAllDetails()).get(id)?.[0] ?? expect.fail('the certificate is not listed');
    },
    asked: (route) => scene.requests.filter((request) => request.route === route).length,
  });
}
