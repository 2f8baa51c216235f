import { describe, expect, it } from 'vitest';
import { refusedSignIn } from '../../../../infra/simulators/autodns/vendor-faults.ts';
import { systemTimer } from '../../../../shared/providers/http/timer.ts';
import { listAll } from '../../../contracts/provider/recorder.ts';
import { newRun, setStage } from './stage.ts';

describe.each(['json', 'xml'] as const)(
  'a sign-in refused in the middle of a poll, by %s',
  (spoken) => {
    const stage = setStage(spoken);

    it('a refused sign-in cancels requests that wait for the rate limit', async () => {
      const { scene } = stage();
      scene.addIssued(8);
      const { provider, traffic } = await scene.open({ timer: systemTimer });
      const run = newRun();
      const { rows } = await listAll(provider, run);
      scene.fault(refusedSignIn, 'detailFetch');
      const before = traffic.requests;
      const failures = await Promise.allSettled(rows.map((row) => provider.fetchDetails(row, run)));
      for (const failure of failures) {
        expect(failure).toMatchObject({ reason: { kind: 'authentication' } });
      }
      // Three a second: those that were under way when the first refusal came.
      expect(traffic.requests - before).toBeLessThanOrEqual(3);
    });

    it('a refused sign-in is not read as a missing certificate or job', async () => {
      const { scene, asked } = stage();
      scene.addPending();
      const { provider } = await stage().open();
      const run = newRun();
      const [row] = (await listAll(provider, run)).rows;
      scene.simulator.faults.on(refusedSignIn, { route: 'read-job' });
      await expect(row && provider.fetchDetails(row, run)).rejects.toMatchObject({
        kind: 'authentication',
      });
      expect([asked('read-job'), asked('read-job-history')]).toEqual([1, 0]);
    });
  },
);
