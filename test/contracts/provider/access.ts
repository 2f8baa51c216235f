import { expect, it } from 'vitest';
import * as faults from '../../../infra/simulators/faults.ts';
import type { CertificateProvider, ProviderRun } from '../../../shared/providers/provider.ts';
import type { ProviderHarness } from './harness.ts';
import { failureOf } from './recorder.ts';
import { setStage } from './stage.ts';

/** The check of credentials. */
export function describeAccess(harness: ProviderHarness): void {
  const stage = setStage(harness);
  const check = async (provider: CertificateProvider, run: ProviderRun) =>
    provider.checkAccess?.(run) ?? expect.fail('the provider has no checkAccess');

  it.each([0, 25])(
    'needs at most four requests, which only read, for %i certificates',
    async (n) => {
      const { scene, open } = stage();
      scene.addIssued(n);
      const { provider, run, traffic } = await open();
      const before = scene.requests.length;
      const { writes, message, action } = await check(provider, run);
      expect(message).toMatch(/^[A-Z].*[^.]$/s);
      if (action === undefined) expect(['denied', 'not-applicable']).toContain(writes);
      else expect(writes).not.toBe('denied');
      expect(traffic.requests).toBeLessThanOrEqual(4);
      expect(scene.requests.slice(before).every((request) => scene.isReading(request))).toBe(true);
    },
  );

  it('reports a wrong key after one request', async () => {
    const { provider, run, traffic } = await stage().open({ key: 'wrong' });
    expect(await failureOf(check(provider, run))).toMatchObject({
      ...{ kind: 'authentication', provider: harness.provider },
    });
    expect(traffic.requests).toBe(1);
  });

  it('reports an API that is not available, like a listing', async () => {
    const { scene, open } = stage();
    const { provider, run } = await open();
    scene.fault(faults.htmlPage(503), 'listing');
    expect(await failureOf(check(provider, run))).toMatchObject({ kind: 'unavailable' });
  });
}
