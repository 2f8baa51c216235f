import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { furtherOrders } from '../../../infra/simulators/digicert/sample-account.ts';
import { idIn } from '../../../infra/simulators/digicert/routes.ts';
import { startDigicertSimulator } from '../../../infra/simulators/digicert/simulator.ts';
import type { DigicertSimulator } from '../../../infra/simulators/digicert/simulator.ts';
import { tooManyRequests } from '../../../infra/simulators/digicert/vendor-faults.ts';
import { instead } from '../../../infra/simulators/faults.ts';
import { JSON_HEADERS } from '../../../infra/simulators/simulated-request.ts';
import { systemClock } from '../../../shared/runtime/clock.ts';
import { runLocal, runScript } from './support/run-local.ts';

const ORDERS = 8;

let directory: string;
let simulator: DigicertSimulator;
let where: string[];
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'once-'));
  simulator = await startDigicertSimulator({ clock: systemClock, rateLimits: false });
  for (const order of furtherOrders(systemClock(), ORDERS)) simulator.orders.add(order);
  const config = join(directory, 'monitor.json');
  const accounts = [{ provider: 'digicert', name: 'main', baseUrl: simulator.baseUrl }];
  writeFileSync(config, JSON.stringify({ accounts, dnsChecks: { enabled: false } }));
  where = ['--config', config, '--state', join(directory, 'state')];
});
afterEach(async () => {
  await simulator.stop();
  rmSync(directory, { recursive: true });
});

const environment = () => ({ DIGICERT_MAIN_API_KEY: simulator.viewOnlyKey });
const once = (...args: string[]) =>
  runLocal([...where, '--once', ...args], { environment: environment() });
/** What follows the line `Events published: …`. */
const lastLines = (stdout: string) =>
  stdout.slice(stdout.lastIndexOf('Events published: ')).trimEnd();

describe('start --config FILE --once', { timeout: 60_000 }, () => {
  test('exits with 1 and reports how many certificates could not be read', async () => {
    const unreadable = new Set(['100002', '100003', '100005']);
    simulator.faults.on(instead(200, JSON_HEADERS, '[]'), {
      where: ({ path }) => unreadable.has(idIn(path, 'order-info')),
    });
    const { exitCode, stdout } = await once();
    expect(lastLines(stdout)).toMatch(
      /^Events published: .*\ndigicert\/main: 3 of 8 certificates could not be read\. The first: .*100002/,
    );
    expect(exitCode).toBe(1);
  });

  test('exits with 1 and reports the number of unexpected removals', async () => {
    expect((await once()).exitCode).toBe(0);
    for (let id = 100_001; id <= 100_006; id += 1) simulator.orders.remove(id);
    const { exitCode, stdout } = await once();
    expect(lastLines(stdout)).toMatch(
      /\ndigicert\/main: 6 of 8 certificates are missing from the listing at once/,
    );
    expect(exitCode).toBe(1);
  });

  test('ends with the settings to check if the account has never listed a certificate', async () => {
    for (let id = 100_001; id <= 100_000 + ORDERS; id += 1) simulator.orders.remove(id);
    const { exitCode, stdout } = await once();
    expect(lastLines(stdout)).toMatch(
      /^Events published: .*\ndigicert\/main: 0 certificates: check region, division and permissions\.$/,
    );
    expect(exitCode).toBe(0);
  });

  test('exits with 1 and states why an account could not be read', async () => {
    simulator.faults.on(instead(403, JSON_HEADERS, '{"errors":[{"code":"access_denied"}]}'));
    const { exitCode, stdout } = await once();
    expect(lastLines(stdout)).toMatch(
      /\ndigicert\/main could not be read: The API key has no permission to list orders/,
    );
    expect(exitCode).toBe(1);
  });

  test('stops at once when the provider asks to wait longer than the limit of one hour', async () => {
    simulator.faults.on(tooManyRequests(3600));
    const { exitCode, stdout } = await once();
    expect(stdout).toContain('at most 60 minutes for each account');
    expect(lastLines(stdout)).toMatch(
      /\ndigicert\/main could not be read: .*too many requests \(status 429; retry after 3600 seconds\)/,
    );
    expect(exitCode).toBe(1);
  });

  test('states the reason and the end of a wait, and exits with 1 when it is interrupted', async () => {
    simulator.faults.on(tooManyRequests(600));
    const started = systemClock();
    const { exitCode, stdout } = await runLocal([...where, '--once'], {
      environment: environment(),
      interruptWhen: (text) => text.includes(' waits '),
    });
    const [, day = '', time = ''] =
      /digicert\/main waits until (\S+) (\S+) UTC: digicert asks to wait 600 seconds \(status 429\)/.exec(
        stdout,
      ) ?? expect.fail(stdout);
    const waited = Date.parse(`${day}T${time}Z`) - Date.parse(started);
    expect(waited).toBeGreaterThan(595_000);
    expect(waited).toBeLessThan(630_000);
    expect(lastLines(stdout)).toContain('Interrupted before the end.');
    expect(exitCode).toBe(1);
  });
});

test('cert-expiry-monitor poll states the reason for a wait', { timeout: 60_000 }, async () => {
  await once();
  simulator.faults.on(tooManyRequests(3600));
  const { exitCode, stdout } = await runScript(
    'infra/cli/main.ts',
    ['poll', 'digicert/main', ...where],
    { environment: environment() },
  );
  expect(stdout).toContain('retry after 3600 seconds');
  expect(exitCode).toBe(1);
});
