import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ListAnswer } from '../../../infra/cli/answers.ts';
import { runLocal, runScript } from '../local/support/run-local.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'operate-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const CLI = 'infra/cli/main.ts';
const monitor = (...args: string[]) => runScript(CLI, args);

test(
  'the state of a local run can be listed, acknowledged and used for a test alert',
  { timeout: 120_000 },
  async () => {
    const state = join(directory, 'state');
    const run = ['--state', state, '--now', '2027-01-01', '--speed', '24'];
    await runLocal([...run, '--json', '--commit'], {
      interruptWhen: (stdout) => stdout.includes('domain-validation-pending'),
    });
    const list = await monitor('list', '--state', state, '--json');
    expect(list.exitCode, list.stderr).toBe(0);
    const { certificates } = ListAnswer.parse(JSON.parse(list.stdout));
    expect(certificates.map(({ id }) => id)).toContain('200005');
    const until = ['--until', '2027-02-01', '--by', 'Ada', '--note', 'known'];
    const ack = await monitor('ack', '200005', ...until, '--state', state);
    expect(ack.stdout, ack.stderr).toContain('digicert/demo/200005 is acknowledged by Ada');
    const testAlert = await monitor('test-alert', '--state', state);
    expect(testAlert.stdout, testAlert.stderr).toContain('The test alert was delivered');
    expect(testAlert.stdout).not.toContain('\u001B');
    expect((await monitor('show', '200005', '--state', state)).stdout).toContain('by Ada until');

    const testAlertRunning = ['test-alert', '--state', state];
    const written = (stdout: string) => stdout.includes('state saved');
    const stopped = await runScript(CLI, testAlertRunning, { interruptWhen: written });
    expect(stopped.stdout, stopped.stderr).toMatch(/test-alert\/test-alert\/\S+ is removed\./);
    await runScript(CLI, testAlertRunning, { killWhen: written });
    const clean = await monitor('test-alert', '--clean', '--state', state);
    expect([clean.exitCode, clean.stderr]).toEqual([0, '']);
    expect(clean.stdout).toMatch(
      /^test-alert\/test-alert\/\S+ was left behind by an interrupted test alert/,
    );
    expect((await monitor('list', '--state', state)).stdout).not.toContain('test-alert/');
    const forget = await monitor('forget', 'digicert/demo', '--state', state, '--yes');
    expect([forget.exitCode, forget.stdout]).toEqual([1, '']);
    expect(forget.stderr).toContain('digicert/demo is still polled: ');
  },
);

const SLOW = { timeout: 60_000 };

test(
  'invalid arguments exit with 2 and name every problem; a missing state exits with 1 and an explanation',
  SLOW,
  async () => {
    const wrong = await monitor('show', '--tag', 'x');
    expect([wrong.exitCode, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('Unknown option --tag.\n');
    expect(wrong.stderr).toContain('See cert-expiry-monitor show --help.');

    const absent = join(directory, 'state of mine');
    const nothing = await monitor('list', '--state', absent);
    expect(nothing.exitCode).toBe(1);
    expect(nothing.stderr).toContain('No state found in');
    expect(nothing.stderr).toContain(`cert-expiry-monitor start --state '${absent}' `);
  },
);

test(
  'a missing outputs file, and a file with the outputs of another stack, are reported',
  SLOW,
  async () => {
    const file = join(directory, 'outputs.json');
    const missing = await monitor('list', '--stack-outputs', file);
    expect([missing.exitCode, missing.stderr]).toEqual([
      1,
      expect.stringContaining('does not exist'),
    ]);
    writeFileSync(file, JSON.stringify({ Other: { StateTableName: 't' } }));
    const other = await monitor('list', '--stack-outputs', file);
    expect(other.stderr).toContain('has no outputs of the stack CertExpiryMonitor. It has: Other.');
    const lacking = await monitor('list', '--stack-outputs', file, '--stack', 'Other');
    expect(lacking.stderr).toContain(
      'lacks the outputs DeliveryLogTableName, EventBusName, NotificationTopicArn',
    );
  },
);
