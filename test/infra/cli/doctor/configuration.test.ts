import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { configurationChecks } from '../../../../infra/cli/doctor/check-configuration.ts';
import type { Finding } from '../../../../infra/cli/doctor/finding.ts';
import { runChecks } from '../../../../infra/cli/doctor/run-checks.ts';
import * as faults from '../../../../infra/simulators/faults.ts';
import { startDigicertSimulator } from '../../../../infra/simulators/digicert/simulator.ts';
import { tooManyRequests } from '../../../../infra/simulators/digicert/vendor-faults.ts';
import { SIMULATORS } from '../../../../infra/simulators/registry.ts';
import { secretVariablesOf } from '../../../../shared/providers/provider-descriptor.ts';
import { findProvider } from '../../../../shared/providers/registry.ts';
import { systemClock } from '../../../../shared/runtime/clock.ts';

const EMAIL = { channels: [{ type: 'email', addresses: ['certificates@example.com'] }] };

type Environment = Readonly<Record<string, string>>;

async function check(config: unknown, environment: Environment = {}): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'monitor.json');
  writeFileSync(file, JSON.stringify(config));
  const signal = new AbortController().signal;
  return runChecks(await configurationChecks(file, environment), { signal, timeLimit: 60_000 });
}

test('the keys of all providers are accepted by their simulators', async () => {
  const accounts: Record<string, unknown>[] = [];
  const environment: Record<string, string> = {};
  for (const [provider, { start }] of Object.entries(SIMULATORS)) {
    const simulator = await start({ clock: systemClock });
    onTestFinished(() => simulator.stop());
    simulator.seedAccount(systemClock());
    accounts.push({ provider, name: 'main', ...simulator.settings });
    const access = findProvider(provider)?.access ?? expect.fail(`no provider ${provider}`);
    if (access.kind === 'no-secret') {
      // The credentials of this machine.
      vi.stubEnv('AWS_ACCESS_KEY_ID', simulator.secret['accessKeyId']);
      vi.stubEnv('AWS_SECRET_ACCESS_KEY', simulator.secret['secretAccessKey']);
      onTestFinished(() => void vi.unstubAllEnvs());
    }
    const ways = secretVariablesOf(access, { provider, account: 'main' });
    for (const [field, variable] of ways.flatMap((way) => Object.entries(way))) {
      const value = simulator.secret[field];
      if (value !== undefined) environment[variable] = value;
    }
  }
  const findings = await check({ accounts, notifications: EMAIL }, environment);
  const keys = findings.filter((finding) => finding.check === 'key');
  expect(keys.map(({ subject }) => subject)).toEqual(
    Object.keys(SIMULATORS).map((provider) => `${provider}/main`),
  );
  for (const { message } of keys) expect(message).toContain('can list');
  for (const secret of Object.values(environment)) {
    expect(JSON.stringify(findings)).not.toContain(`"${secret}"`);
  }
});

async function digicertWith(apiKey: (keys: { viewOnlyKey: string }) => string) {
  const simulator = await startDigicertSimulator({ clock: systemClock, rateLimits: false });
  onTestFinished(() => simulator.stop());
  const account = { provider: 'digicert', name: 'main', baseUrl: simulator.baseUrl };
  const checkIt = async () =>
    (
      await check(
        { accounts: [account], notifications: EMAIL },
        { DIGICERT_MAIN_API_KEY: apiKey(simulator) },
      )
    ).find((finding) => finding.check === 'key');
  return { simulator, checkIt };
}

test('a wrong key is a problem, after one request', async () => {
  const { simulator, checkIt } = await digicertWith(() => 'WRONG');
  expect(await checkIt()).toMatchObject({
    status: 'problem',
    message: expect.stringContaining('does not accept the API key'),
    action: expect.stringContaining('Store a valid key'),
  });
  expect(simulator.requests).toHaveLength(1);
});

test('a key whose limit is used up is not checked', { timeout: 30_000 }, async () => {
  const { simulator, checkIt } = await digicertWith(({ viewOnlyKey }) => viewOnlyKey);
  simulator.faults.on(tooManyRequests(60));
  expect(await checkIt()).toMatchObject({
    status: 'not-checked',
    message: expect.stringContaining('too many requests'),
  });
});

test('a key without the permission to list is a problem', async () => {
  const { simulator, checkIt } = await digicertWith(({ viewOnlyKey }) => viewOnlyKey);
  const errors = [{ code: 'access_denied|missing_permission', message: '' }];
  simulator.faults.on(faults.instead(403, {}, JSON.stringify({ errors })));
  expect(await checkIt()).toMatchObject({
    status: 'problem',
    message: expect.stringContaining('has no permission to list orders'),
  });
});

test('a key that is not in the environment is not checked, and the action names the variable', async () => {
  const findings = await check({
    accounts: [{ provider: 'digicert', name: 'main' }],
    notifications: EMAIL,
  });
  expect(findings.map(({ status }) => status)).toEqual(['ok', 'not-checked']);
  expect(findings[1]?.action).toContain('Set DIGICERT_MAIN_API_KEY, or');
});

test('the problems of a configuration are one finding with all of them', async () => {
  const findings = await check({ accounts: [{ provider: 'digicrt', name: 'main' }], acounts: [] });
  expect(findings).toEqual([
    expect.objectContaining({ check: 'configuration', status: 'problem' }),
  ]);
  expect(findings[0]?.message).toContain('Did you mean "digicert"?');
  expect(findings[0]?.message).toContain('Did you mean "accounts"?');
});

test.each([
  ['no channel', [], 'problem'],
  ['no channel for alarms', [{ type: 'slack', webhookSecretName: 'slack' }], 'warning'],
])('a configuration with %s is reported', async (_, channels, status) => {
  const accounts = [{ provider: 'digicert', name: 'main' }];
  const findings = await check({ accounts, notifications: { channels } });
  expect(findings).toContainEqual(
    expect.objectContaining({ check: 'channel', subject: 'notifications', status }),
  );
});
