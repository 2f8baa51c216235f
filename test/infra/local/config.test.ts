import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digicertSimulator } from '../../../infra/simulators/digicert/simulator-kind.ts';
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
      dns: { enabled: false },
    }),
  );
  environment = { DIGICERT_MAIN_API_KEY: simulator.secret['apiKey'] ?? '' };
});

afterAll(async () => {
  await simulator.stop();
  rmSync(directory, { recursive: true });
});

/** Every file below a directory, with the digest of its content. */
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
  'a configured account is swept once; a second run remembers it, and has nothing to say',
  { timeout: 60_000 },
  async () => {
    const first = await run('kept', '--once');
    expect(first.exitCode, first.stderr).toBe(0);
    expect(readLines(first.stdout).events.map((event) => event['detail-type'])).toContain(
      'Certificate Discovered',
    );
    const second = await run('kept', '--once');
    expect([second.exitCode, second.stdout]).toEqual([0, '']);
  },
);

test(
  '--now tells what would be said then and keeps nothing of it, until --commit says so',
  { timeout: 120_000 },
  async () => {
    await run('asked', '--once');
    const before = contentOf(join(directory, 'asked'));
    const asked = await run('asked', '--now', '2099-01-01');
    expect(asked.exitCode, asked.stderr).toBe(0);
    const expired = readLines(asked.stdout).notifications.filter(
      ({ type }) => type === 'certificate-expired',
    );
    expect(expired.length).toBeGreaterThan(0);
    expect(contentOf(join(directory, 'asked'))).toEqual(before);

    const committed = await run('asked', '--now', '2099-01-01', '--commit');
    // The same, in whatever order: certificates that are due at once are moved on at once.
    expect(new Set(readLines(committed.stdout).notifications.map(({ id }) => id))).toEqual(
      new Set(readLines(asked.stdout).notifications.map(({ id }) => id)),
    );
    expect(contentOf(join(directory, 'asked'))).not.toEqual(before);
    expect((await run('asked', '--now', '2099-01-01')).stdout).toBe('');
  },
);

test(
  'a refused key is an event and a notice, and the run says that it went wrong',
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
  'missing keys are named, and wrong configurations explained, before anything starts',
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
      expect.stringContaining('There is no file'),
    ]);
  },
);
