import { describe, expect, it } from 'vitest';
import * as faults from '../../../infra/simulators/faults.ts';
import type { Fault } from '../../../infra/simulators/fault-switches.ts';
import { JSON_HEADERS } from '../../../infra/simulators/simulated-request.ts';
import type { ProviderHarness, ProviderScene } from './harness.ts';
import { leaksOf } from './leaks.ts';
import { setStage } from './stage.ts';
import { TracedAccount } from './traced-account.ts';
import { expectSomethingIn, findMarkers } from './traces-of.ts';

/** The number of days after which everything in the scene has expired. */
const LONG = 800;

/** Syncs leave no secrets and no personal data in items, log lines, metrics, events and notifications. */
export function describeTraces(harness: ProviderHarness): void {
  const stage = setStage(harness);

  async function expectNoTraceIn(account: TracedAccount): Promise<void> {
    const { markers } = stage().scene;
    await account.letDaysPass(LONG);
    const traces = await account.traces();
    expectSomethingIn(traces);
    expect(
      findMarkers({ wire: account.wire }, markers),
      'the scene must contain markers',
    ).not.toEqual([]);
    expect(findMarkers(traces, markers)).toEqual([]);
  }

  it('stores and logs no personal data of any certificate or invalid row', async () => {
    const { scene } = stage();
    const account = new TracedAccount(harness, scene);
    const [first = '', second = ''] = scene.addIssued(4);
    scene.addPending();
    scene.addWithStatus('quarantined_by_moonlight');
    scene.addUndated();
    expect(await account.sync()).toMatchObject({ outcome: 'complete' });
    scene.letTimePass();
    scene.change(first);
    expect((await account.sync()).counts.changed).toBeGreaterThan(0);
    scene.breakField(second);
    expect((await account.sync()).counts.problems).toBeGreaterThan(0);
    scene.breakFirstRow();
    expect((await account.sync()).counts.problems).toBeGreaterThan(1);
    await expectNoTraceIn(account);
  });

  /** Faulty responses by name. Some depend on the vendor, so the scene is an argument. */
  const answers: Readonly<Record<string, (scene: ProviderScene) => Fault>> = {
    'an HTML page': () => faults.htmlPage(200),
    'an HTML page of status 503': () => faults.htmlPage(503),
    'truncated documents': () => faults.truncated,
    'status 429': (scene) => scene.tooManyRequests(),
    'status 429 with Retry-After 30': (scene) => scene.tooManyRequests(30),
    'an HTML page that quotes everything': ({ markers }) =>
      faults.instead(200, { 'content-type': 'text/html' }, `<html>${markers.join(' ')}</html>`),
    // Parsers often quote the invalid text in their error messages.
    'truncated JSON that quotes everything': ({ markers }) =>
      faults.instead(200, JSON_HEADERS, `{${markers.join(' ')}`),
    'truncated XML that quotes everything': ({ markers }) =>
      faults.instead(200, { 'content-type': 'text/xml' }, `<${markers.join('><')}`),
    'a redirect that quotes everything': ({ markers }) =>
      faults.redirect(`/?${encodeURIComponent(markers.join(' '))}`),
    ...Object.fromEntries(
      [400, 401, 403, 404, 500].map((status) => [
        `status ${status} that quotes everything`,
        ({ markers }: ProviderScene) => {
          const message = markers.join(' ');
          const errors = markers.map((code) => ({ code, message }));
          return faults.instead(status, JSON_HEADERS, JSON.stringify({ errors, message }));
        },
      ]),
    ),
  };

  describe.each(['listing', 'detailFetch'] as const)('%s', (on) => {
    it.each(Object.keys(answers))(
      'stores and logs no personal data of a response with %s',
      async (name) => {
        const { scene } = stage();
        const account = new TracedAccount(harness, scene);
        scene.addIssued(2);
        if (on === 'detailFetch') scene.addPending();
        await account.sync();
        let found = 0;
        scene.fault(
          faults.meanwhile(() => (found += 1)),
          on,
        );
        scene.fault((answers[name] ?? expect.fail('unknown response'))(scene), on);
        // A transient fault is reported when it occurs a second time.
        for (let syncs = 1; syncs <= 2; syncs += 1) {
          scene.addIssued(1);
          await account.sync();
          expect(found).toBeGreaterThanOrEqual(syncs);
        }
        await expectNoTraceIn(account);
      },
    );

    it('stores and logs no personal data of an invalid response', async () => {
      const { scene } = stage();
      const account = new TracedAccount(harness, scene);
      if (on === 'detailFetch') scene.addPending();
      else scene.addIssued(1);
      for (const fault of scene.invalidResponses) {
        scene.fault(fault, on, 1);
        expect(await account.sync()).toMatchObject({ failure: { kind: 'invalid-response' } });
      }
      await account.sync();
      await expectNoTraceIn(account);
    });
  });

  it('stores and logs neither a wrong key nor the right one', async () => {
    const { scene } = stage();
    const account = new TracedAccount(harness, scene);
    scene.addIssued(1);
    account.key = 'wrong';
    expect(await account.sync()).toMatchObject({ failure: { kind: 'authentication' } });
    account.key = 'right';
    expect(await account.sync()).toMatchObject({ outcome: 'complete' });
    await expectNoTraceIn(account);
  });

  it.each([
    ['a certificate', ['items', 'events', 'notifications']],
    ['a problem of a row', ['items', 'events', 'notifications']],
    ['an error', ['items', 'log lines', 'events', 'notifications']],
  ])('detects personal data in %s', async (leak, places) => {
    const { scene } = stage();
    const [marker = expect.fail('a scene has markers')] = scene.markers.filter((one) =>
      /^[\w-]+$/.test(one),
    );
    const account = new TracedAccount(harness, scene);
    account.replaceProvider = leaksOf(marker)[leak] ?? expect.fail('unknown leak');
    scene.addIssued(1);
    await account.sync();
    await account.sync();
    await account.letDaysPass(LONG);
    const found = findMarkers(await account.traces(), [marker]);
    expect(found).toEqual(expect.arrayContaining(places.map((place) => `${place}: ${marker}`)));
  });
}
