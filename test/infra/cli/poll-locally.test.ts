import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { openLocalDeployment } from '../../../infra/cli/local-deployment.ts';
import { SIMULATION_FILE } from '../../../infra/local/simulation-progress.ts';
import { digicertSimulator } from '../../../infra/simulators/digicert/simulator.ts';
import type { Simulator } from '../../../infra/simulators/simulator-kind.ts';
import { systemClock } from '../../../shared/runtime/clock.ts';
import { runLocal, runScript } from '../local/support/run-local.ts';

let directory: string;
let simulator: Simulator;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'operate-'));
  simulator = await digicertSimulator.start({ clock: systemClock, rateLimits: false });
});
afterEach(async () => {
  await simulator.stop();
  rmSync(directory, { recursive: true });
});

test(
  'poll syncs a provider account of a local state and prints the result',
  { timeout: 60_000 },
  async () => {
    simulator.seedLifeCycle(systemClock());
    const config = join(directory, 'monitor.config.json');
    const accounts = [{ provider: 'digicert', name: 'main', baseUrl: simulator.baseUrl }];
    writeFileSync(config, JSON.stringify({ accounts, dnsChecks: { enabled: false } }));
    const where = ['--state', join(directory, 'state'), '--config', config];
    const environment = { DIGICERT_MAIN_API_KEY: simulator.secret['apiKey'] ?? '' };
    await runLocal([...where, '--once'], { environment });
    const poll = (account: string, variables: Readonly<Record<string, string>> = environment) =>
      runScript('infra/cli/main.ts', ['poll', account, ...where], { environment: variables });

    const success = await poll('digicert/main');
    const progress = 'polling digicert/main\ndelivering events and notifications\n';
    expect([success.exitCode, success.stderr]).toEqual([0, progress]);
    expect(success.stdout).toMatch(/^complete: \d+ certificates, 0 changed, 0 removed\n$/);

    const refused = await poll('digicert/main', { DIGICERT_MAIN_API_KEY: 'wrong' });
    expect(refused.exitCode).toBe(1);
    expect(refused.stdout).toMatch(
      /^failed: 0 certificates, 0 changed, 0 removed\. .*does not accept the API key.*\n$/,
    );

    expect(refused.stderr).toBe(progress);

    const other = await poll('digicert/other');
    expect([other.exitCode, other.stdout]).toEqual([1, '']);
    expect(other.stderr).toContain(
      'has no provider account digicert/other. Provider accounts: digicert/main.',
    );
  },
);

/** Runs a configuration with these channels once, without certificates. */
async function runOnce(channels: readonly object[]) {
  const config = join(directory, 'monitor.config.json');
  const accounts = [{ provider: 'digicert', name: 'main', baseUrl: simulator.baseUrl }];
  writeFileSync(
    config,
    JSON.stringify({ accounts, dnsChecks: { enabled: false }, notifications: { channels } }),
  );
  const state = join(directory, 'state');
  const environment = { DIGICERT_MAIN_API_KEY: simulator.secret['apiKey'] ?? '' };
  const run = await runLocal(['--state', state, '--config', config, '--once'], { environment });
  expect(run.exitCode, run.stderr).toBe(0);
  return { directory: state, config, environment, pid: process.pid };
}

test(
  'poll delivers to the configured channels, by their filters, as the run does',
  { timeout: 60_000 },
  async () => {
    const run = await runOnce([
      { type: 'email', addresses: ['certificates@example.com'] },
      { type: 'slack', name: 'chat', webhookSecretName: 'chat' },
      { type: 'slack', name: 'others', webhookSecretName: 'others', only: { tags: { team: 'x' } } },
      { type: 'pagerduty', name: 'calls', routingKeySecretName: 'calls' },
    ]);
    simulator.seedAccount(systemClock());
    const warnings: string[] = [];
    const deployment = await openLocalDeployment({ ...run, warn: (text) => warnings.push(text) });
    onTestFinished(() => deployment.close());
    expect(deployment.channels).toEqual(['topic', 'chat', 'others', 'calls']);
    const { signal } = new AbortController();
    await deployment.poll('digicert/main', { onProgress: () => undefined, signal });
    const delivered = [];
    for await (const { lineage } of deployment.certificates()) {
      delivered.push(...(await deployment.delivered(lineage)));
    }
    const reached = new Set(delivered.map(({ channel }) => channel));
    expect([...reached].toSorted()).toEqual(['calls', 'chat', 'topic']);
    expect(warnings).toEqual([]);
  },
);

test('a configuration of real accounts is refused for the state of simulated ones', async () => {
  const state = join(directory, 'simulated');
  mkdirSync(join(state, 'tables'), { recursive: true });
  const now = systemClock();
  writeFileSync(join(state, SIMULATION_FILE), JSON.stringify({ start: now, now }));
  const config = join(directory, 'monitor.config.json');
  writeFileSync(config, JSON.stringify({ accounts: [{ provider: 'digicert', name: 'main' }] }));
  const opened = openLocalDeployment({
    ...{ directory: state, config, environment: {}, pid: process.pid },
    warn: () => undefined,
  });
  await expect(opened).rejects.toThrow(
    `${state} contains the state of simulated accounts. Select another directory with --state.`,
  );
});
