import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digicertSimulator } from '../../../infra/simulators/digicert/simulator.ts';
import type { Simulator } from '../../../infra/simulators/simulator-kind.ts';
import { systemClock } from '../../../shared/runtime/clock.ts';
import { runLocal, runScript } from '../local/support/run-local.ts';

let directory: string;
let simulator: Simulator;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'operate-'));
  simulator = await digicertSimulator.start({ clock: systemClock, rateLimits: false });
  simulator.seedLifeCycle(systemClock());
});
afterEach(async () => {
  await simulator.stop();
  rmSync(directory, { recursive: true });
});

test(
  'poll syncs a provider account of a local state and prints the result',
  { timeout: 60_000 },
  async () => {
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
