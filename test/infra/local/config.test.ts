import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digicertSimulator } from '../../../infra/simulators/digicert/simulator.ts';
import type { Simulator } from '../../../infra/simulators/simulator-kind.ts';
import { systemClock } from '../../../shared/runtime/clock.ts';
import { readLines } from './support/read-lines.ts';
import { runLocal } from './support/run-local.ts';

let simulator: Simulator;
let directory: string;
let config: string;
let environment: Record<string, string>;

beforeAll(async () => {
  simulator = await digicertSimulator.start({ clock: systemClock, rateLimits: false });
  simulator.seedLifeCycle(systemClock());
  directory = mkdtempSync(join(tmpdir(), 'config-'));
  config = join(directory, 'monitor.json');
  writeFileSync(
    config,
    JSON.stringify({
      accounts: [{ provider: 'digicert', name: 'main', baseUrl: simulator.baseUrl }],
      // There is no network but the loopback interface.
      dnsChecks: { enabled: false },
    }),
  );
  environment = { DIGICERT_MAIN_API_KEY: simulator.secret['apiKey'] ?? '' };
});

afterAll(async () => {
  await simulator.stop();
  rmSync(directory, { recursive: true });
});

/** Every file below a directory, with the hash of its content. */
function contentOf(path: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

const run = (state: string, ...args: string[]) =>
  runLocal(['--config', config, '--json', '--state', join(directory, state), ...args], {
    environment,
  });

test(
  'a configured account is synced once, and a second run with the same state reports nothing new',
  { timeout: 60_000 },
  async () => {
    const first = await run('state', '--once');
    expect(first.exitCode, first.stderr).toBe(0);
    expect(readLines(first.stdout).events.map((event) => event['detail-type'])).toContain(
      'Certificate Discovered',
    );
    const second = await run('state', '--once');
    expect([second.exitCode, second.stdout]).toEqual([0, '']);
  },
);

test(
  '--now shows the notifications of that time and saves nothing without --commit',
  { timeout: 120_000 },
  async () => {
    await run('simulated', '--once');
    const before = contentOf(join(directory, 'simulated'));
    const simulated = await run('simulated', '--now', '2099-01-01');
    expect(simulated.exitCode, simulated.stderr).toBe(0);
    const expired = readLines(simulated.stdout).notifications.filter(
      ({ type }) => type === 'certificate-expired',
    );
    expect(expired.length).toBeGreaterThan(0);
    expect(contentOf(join(directory, 'simulated'))).toEqual(before);

    const committed = await run('simulated', '--now', '2099-01-01', '--commit');
    // The order can differ: certificates with the same deadline are processed concurrently.
    expect(new Set(readLines(committed.stdout).notifications.map(({ id }) => id))).toEqual(
      new Set(readLines(simulated.stdout).notifications.map(({ id }) => id)),
    );
    expect(contentOf(join(directory, 'simulated'))).not.toEqual(before);
    expect((await run('simulated', '--now', '2099-01-01')).stdout).toBe('');
  },
);

test(
  'a rejected key causes an event and a notification, and the run exits with 1',
  { timeout: 60_000 },
  async () => {
    const { exitCode, stdout, stderr } = await runLocal(
      ['--config', config, '--once', '--json', '--state', join(directory, 'refused')],
      { environment: { DIGICERT_MAIN_API_KEY: 'MARKER-OF-A-WRONG-KEY' } },
    );
    expect(exitCode).toBe(1);
    const { events, notifications } = readLines(stdout);
    expect(events.map((event) => event['detail-type'])).toEqual(['Account Unreachable']);
    expect(notifications.map(({ type }) => type)).toEqual(['account-unreachable']);
    expect(stderr).toContain('digicert/main could not be read');
    expect(stdout + stderr).not.toContain('MARKER-OF-A-WRONG-KEY');
  },
);

test(
  'missing keys and configuration errors are reported before the run starts',
  { timeout: 60_000 },
  async () => {
    const keyless = await runLocal(['--config', config, '--state', join(directory, 'none')]);
    expect([keyless.exitCode, keyless.stdout]).toEqual([2, '']);
    expect(keyless.stderr).toContain('DIGICERT_MAIN_API_KEY');

    const wrong = join(directory, 'wrong.json');
    writeFileSync(wrong, '{"accounts":[{"provider":"nobody","name":"X"}],"emails":[]}');
    const refused = await runLocal(['--config', wrong, '--state', join(directory, 'none')]);
    expect([refused.exitCode, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain('nobody');
    expect(refused.stderr).toContain('emails');

    expect(existsSync(join(directory, 'none'))).toBe(false);

    const absent = await runLocal(['--config', join(directory, 'absent.ts')]);
    expect([absent.exitCode, absent.stderr]).toEqual([
      2,
      expect.stringContaining('does not exist'),
    ]);
  },
);
