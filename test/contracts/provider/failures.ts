import { expect, it } from 'vitest';
import * as faults from '../../../infra/simulators/faults.ts';
import { createFaultSwitches } from '../../../infra/simulators/fault-switches.ts';
import { startLoopbackServer } from '../../../infra/simulators/loopback-server.ts';
import type { ProviderHarness } from './harness.ts';
import { setStage } from './stage.ts';
import type { OpenStage, StageOptions } from './stage.ts';
import { failureOf } from './recorder.ts';

/** The behavior of a provider when its API fails or returns invalid responses. */
export function describeFailures(harness: ProviderHarness): void {
  const stage = setStage(harness);

  const works = {
    listing: async (options?: StageOptions) => {
      const { scene, open } = stage();
      scene.addIssued(3);
      const opened = await open(options);
      return { ...opened, work: () => opened.provider.list(undefined, opened.run) };
    },
    detailFetch: async (options?: StageOptions) => {
      const { scene, open } = stage();
      const id = scene.addPending();
      const opened = await open(options);
      const row = await opened.row(id);
      return { ...opened, work: () => opened.provider.fetchDetails(row, opened.run) };
    },
  } satisfies Record<string, (options?: StageOptions) => Promise<OpenStage & { work(): unknown }>>;
  const both = ['listing', 'detailFetch'] as const;

  it('reports a wrong key after one request', async () => {
    const { scene, open } = stage();
    scene.addIssued(1);
    const { provider, run, traffic } = await open({ key: 'wrong' });
    const error = await failureOf(provider.list(undefined, run));
    expect(error).toMatchObject({ kind: 'authentication', provider: harness.provider });
    expect(traffic.requests).toBe(1);
  });

  it('sends no more requests in a run after a rejected sign-in', async () => {
    const { work, provider, run, traffic } = await works.detailFetch();
    const { scene } = stage();
    const { refusedSignIn = faults.instead(401, {}, '') } = scene;
    scene.fault(refusedSignIn, 'detailFetch');
    expect(await failureOf(work())).toMatchObject({ kind: 'authentication' });
    const sent = traffic.requests;
    expect(await failureOf(work())).toMatchObject({ kind: 'authentication' });
    expect(await failureOf(provider.list(undefined, run))).toMatchObject({
      kind: 'authentication',
    });
    expect(traffic.requests - sent).toBe(0);
  });

  it.each(both)('retries transient faults of the %s', async (on) => {
    const { work, traffic } = await works[on]();
    // One after another: of two faults at the same time, a request meets only one.
    for (const [fault, times] of [
      [faults.serverError(502), 1],
      [faults.htmlPage(503), 1],
      [faults.connectionReset, 2],
    ] as const) {
      const before = traffic.requests;
      stage().scene.fault(fault, on, times);
      await expect(work()).resolves.toBeDefined();
      expect(traffic.requests - before).toBeGreaterThan(times);
    }
  });

  it.each(both)('reports the %s as unavailable if the fault stays', async (on) => {
    const { work, traffic } = await works[on]();
    const before = traffic.requests;
    stage().scene.fault(faults.htmlPage(503), on);
    expect(await failureOf(work())).toMatchObject({ kind: 'unavailable' });
    expect(traffic.requests - before).toBeLessThanOrEqual(10);
  });

  it.each([undefined, 30])('waits and retries after a 429 (Retry-After: %s)', async (seconds) => {
    for (const on of both) {
      const { work } = await works[on]();
      stage().scene.fault(stage().scene.tooManyRequests(seconds), on, 2);
      await expect(work()).resolves.toBeDefined();
    }
  });

  it.each([undefined, 30])(
    'stops after at most ten requests that all return 429 (Retry-After: %s)',
    async (seconds) => {
      const { work, traffic } = await works.listing();
      stage().scene.fault(stage().scene.tooManyRequests(seconds), 'listing');
      const error = await failureOf(work());
      if (error.name === 'ProviderError') expect(error).toMatchObject({ kind: 'rate-limited' });
      expect(traffic.requests).toBeLessThanOrEqual(10);
    },
  );

  it.each(both)('reports every invalid response to the %s as invalid-response', async (on) => {
    const { work } = await works[on]({ limits: { maximumBodyBytes: 100_000 } });
    const { scene } = stage();
    const invalidResponses = [
      faults.htmlPage(200),
      faults.emptyBody,
      faults.truncated,
      faults.oversizedBody(200_000),
      ...scene.invalidResponses,
    ];
    for (const fault of invalidResponses) {
      scene.fault(fault, on, 1);
      expect(await failureOf(work())).toMatchObject({ kind: 'invalid-response' });
    }
    await expect(work()).resolves.toBeDefined();
  });

  it.each(both)('rejects a response to the %s that exceeds the size limit', async (on) => {
    const { work } = await works[on]({ limits: { maximumBodyBytes: 100_000 } });
    stage().scene.fault(faults.oversizedBody(200_000), on, 1);
    // The kind is the same for other invalid responses, so the test reads the message.
    const { message } = await failureOf(work());
    expect(message).toContain('more than 100000 bytes');
  });

  it('reports a document without a certificate list as invalid-response', async () => {
    const { work } = await works.listing();
    stage().scene.fault(stage().scene.withoutList, 'listing');
    expect(await failureOf(work())).toMatchObject({ kind: 'invalid-response' });
  });

  it('does not follow redirects and does not send the key to another host', async () => {
    const received: string[] = [];
    const otherHost = await startLoopbackServer({
      routeOf: () => undefined,
      answer: ({ path, headers }) => {
        received.push(path, JSON.stringify(headers));
        return { status: 200, headers: {}, body: '{}' };
      },
      faults: createFaultSwitches<string>(),
      log: { entries: [], record: () => undefined },
    });
    for (const on of both) {
      const { work } = await works[on]();
      stage().scene.fault(faults.redirect(`${otherHost.origin}/`, 307), on, 1);
      // The body of a redirect is ignored, even if it is a valid document.
      const error = await failureOf(work());
      expect(error).toMatchObject({ kind: 'invalid-response' });
      expect(error.message).toContain('redirect');
    }
    await otherHost.stop();
    expect(received).toEqual([]);
  });

  it.each([
    ['headers', faults.slowHeaders(60_000)],
    ['body', faults.slowBody(60_000)],
  ])('times out while waiting for the response %s, and retries', async (_, fault) => {
    const { work, traffic } = await works.listing({
      limits: { headersTimeout: 100, bodyTimeout: 100 },
    });
    await work();
    const before = traffic.requests;
    stage().scene.fault(fault, 'listing', 1);
    await expect(work()).resolves.toMatchObject({ problems: [] });
    expect(traffic.requests - before).toBe(2);
  });

  it.each(both)('aborts the %s with the reason of the signal', async (on) => {
    const { work, stop } = await works[on]();
    stage().scene.fault(faults.slowBody(60_000), on);
    const reason = new Error('aborted by the test');
    setTimeout(() => stop.abort(reason), 50);
    await expect(work()).rejects.toBe(reason);
  });

  it('sends no request after the deadline', async () => {
    const { provider, run, traffic } = await works.listing();
    const late = { ...run, deadline: 0 };
    expect(await failureOf(provider.list(undefined, late))).toMatchObject({ what: 'time' });
    expect(traffic.requests).toBe(0);
  });
}
