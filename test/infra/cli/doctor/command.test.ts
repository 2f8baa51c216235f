import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { DoctorReport } from '../../../../infra/cli/doctor/report.ts';
import { slowHeaders } from '../../../../infra/simulators/faults.ts';
import { startDigicertSimulator } from '../../../../infra/simulators/digicert/simulator.ts';
import { systemClock } from '../../../../shared/runtime/clock.ts';
import { runScript } from '../../local/support/run-local.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'doctor-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

async function configured(baseUrl: string): Promise<string> {
  const file = join(folder(), 'monitor.json');
  const accounts = [{ provider: 'digicert', name: 'main', baseUrl }];
  const notifications = { channels: [{ type: 'email', addresses: ['certificates@example.com'] }] };
  writeFileSync(file, JSON.stringify({ accounts, notifications }));
  return file;
}

const doctor = async (
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
) => runScript('infra/cli/main.ts', ['doctor', ...args], { environment });

test(
  'exits with 0 for a valid configuration, and prints text or JSON',
  { timeout: 60_000 },
  async () => {
    const simulator = await startDigicertSimulator({ clock: systemClock });
    onTestFinished(() => simulator.stop());
    const config = await configured(simulator.baseUrl);
    const environment = { DIGICERT_MAIN_API_KEY: simulator.viewOnlyKey };
    const [text, json] = await Promise.all([
      doctor(['--config', config], environment),
      doctor(['--config', config, '--json'], environment),
    ]);
    expect([text.exitCode, text.stderr, json.exitCode, json.stderr]).toEqual([0, '', 0, '']);
    expect(text.stdout).toContain(
      '✓ ok           key: The API key can list orders, and is View Only',
    );
    expect(text.stdout).toMatch(/\nNo problems, 0 warnings, 3 ok, 0 not checked\.\n$/);
    expect(DoctorReport.parse(JSON.parse(json.stdout)).summary).toMatchObject({
      ok: 3,
      problem: 0,
    });
  },
);

test('exits with 1 if there is a problem', { timeout: 60_000 }, async () => {
  const { exitCode, stdout } = await doctor(['--config', join(folder(), 'missing.json')]);
  expect([exitCode, stdout]).toEqual([1, expect.stringContaining('✗ problem')]);
});

test('exits with 2 for two kinds of monitors', { timeout: 60_000 }, async () => {
  const both = await doctor(['--config', 'monitor.json', '--stack', 'Mine']);
  expect([both.exitCode, both.stderr]).toEqual([
    2,
    expect.stringContaining('use only one of them'),
  ]);
});

test('exits with 2 if there is nothing to check', { timeout: 60_000 }, async () => {
  const empty = await runScript('infra/cli/main.ts', ['doctor'], { cwd: folder() });
  expect([empty.exitCode, empty.stdout]).toEqual([2, '']);
  expect(empty.stderr).toContain('Nothing to check: monitor.config.ts and .cert-expiry-monitor');
});

test('prints on standard error what it waits for', { timeout: 60_000 }, async () => {
  const simulator = await startDigicertSimulator({ clock: systemClock });
  onTestFinished(() => simulator.stop());
  simulator.faults.on(slowHeaders(6_000), { times: 1 });
  const config = await configured(simulator.baseUrl);
  const environment = { DIGICERT_MAIN_API_KEY: simulator.viewOnlyKey };
  const { exitCode, stderr } = await doctor(['--config', config], environment);
  expect([exitCode, stderr]).toEqual([0, '2 done, checking digicert/main (key)\n']);
});
