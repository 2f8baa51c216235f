import { expect, onTestFinished, test } from 'vitest';
import { instead } from '../../../../infra/simulators/faults.ts';
import { JSON_HEADERS } from '../../../../infra/simulators/simulated-request.ts';
import { startDigicertSimulator } from '../../../../infra/simulators/digicert/simulator.ts';
import type {
  DigicertSimulator,
  DigicertSimulatorOptions,
} from '../../../../infra/simulators/digicert/simulator.ts';
import { openAccount } from '../../../../shared/providers/open-account.ts';
import { systemClock } from '../../../../shared/runtime/clock.ts';

async function start(options: Partial<DigicertSimulatorOptions> = {}) {
  const simulator = await startDigicertSimulator({ clock: systemClock, ...options });
  onTestFinished(() => simulator.stop());
  return simulator;
}

async function accessWith(apiKey: string, { baseUrl }: DigicertSimulator) {
  const { provider } = await openAccount({
    ...{ provider: 'digicert', account: 'main', settings: { baseUrl }, secret: { apiKey } },
  });
  const run = { signal: AbortSignal.timeout(10_000), deadline: Date.now() + 10_000 };
  return provider.checkAccess?.(run) ?? expect.fail('no checkAccess');
}

test('a View Only key can only read', async () => {
  const simulator = await start();
  expect(await accessWith(simulator.viewOnlyKey, simulator)).toEqual({
    writes: 'denied',
    message: 'The API key can list orders, and is View Only',
  });
});

test('an unrestricted key can also order, and the action names the restriction', async () => {
  const simulator = await start();
  const access = await accessWith(simulator.apiKey, simulator);
  expect(access.writes).toBe('allowed');
  expect(access.action).toContain('the restriction View Only');
});

test('the access of a key is unknown if the user has two keys with different restrictions', async () => {
  const simulator = await start({ keysShareUser: true });
  for (const key of [simulator.apiKey, simulator.viewOnlyKey]) {
    const access = await accessWith(key, simulator);
    expect(access.writes).toBe('not-stated');
    expect(access.message).toContain('1 of 2');
  }
});

test.each(['user-info', 'list-keys'] as const)(
  'a key that may not request %s can still list',
  async (route) => {
    const simulator = await start();
    const errors = [{ code: 'access_denied|missing_permission', message: 'No.' }];
    simulator.faults.on(instead(403, JSON_HEADERS, JSON.stringify({ errors })), { route });
    expect(await accessWith(simulator.viewOnlyKey, simulator)).toMatchObject({
      writes: 'not-stated',
    });
  },
);
