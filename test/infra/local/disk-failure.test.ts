import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diskFailureOf } from '../../../infra/local/disk-failure.ts';
import { SIMULATION_FILE } from '../../../infra/local/simulation-progress.ts';
import { runLocal, runScript } from './support/run-local.ts';

const MONITOR = 'infra/cli/main.ts';
const SLOW = { timeout: 120_000 };

let directory: string;
/** The state of a simulated run that was interrupted. */
let stored: string;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'disk-'));
  chmodSync(directory, 0o755);
  stored = join(directory, 'stored');
  const run = await runLocal(['--state', stored, '--speed', '0.001'], {
    interruptWhen: (text) => text.includes(' changed, '),
  });
  expect(run.exitCode, run.stderr).toBe(0);
}, 120_000);
afterAll(() => rmSync(directory, { recursive: true }));

let copies = 0;
function copyOfState(): string {
  copies += 1;
  const copy = join(directory, `copy-${copies}`);
  cpSync(stored, copy, { recursive: true });
  return copy;
}

/** One sentence, no stack, that names the directory. */
function expectSentence(stderr: string, where: string): void {
  expect(stderr).toContain(`The state in ${where} cannot be `);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).not.toMatch(/^ +at /m);
}

test('a local run keeps its state in files of mode 0600 and directories of mode 0700', () => {
  const entries = readdirSync(stored, { recursive: true, withFileTypes: true });
  const modes = entries.map((entry) => [
    entry.isDirectory() ? 'directory' : 'file',
    (statSync(join(entry.parentPath, entry.name)).mode & 0o777).toString(8),
  ]);
  expect(modes.length).toBeGreaterThan(5);
  expect(new Set(modes.map((mode) => mode.join(' ')))).toEqual(
    new Set(['directory 700', 'file 600']),
  );
  expect((statSync(stored).mode & 0o777).toString(8)).toBe('700');
});

describe('a disk that refuses to be written', () => {
  test.each([16, 200])(
    'ends a run with one sentence when files are limited to %i KiB',
    SLOW,
    async (kilobytes) => {
      const where = join(directory, `limit-${kilobytes}`);
      // The soft limit of a shell; without the trap the signal would end the process.
      const limited = `trap '' XFSZ; ulimit -f ${kilobytes}; exec "$@"`;
      const args = [process.execPath, resolve(MONITOR), 'start', '--once', '--state', where];
      const child = spawn('bash', ['-c', limited, 'bash', ...args], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let stderr = '';
      child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
      const [exitCode] = await once(child, 'close');
      expect(exitCode).toBe(1);
      expectSentence(stderr, where);
    },
  );

  test(
    'is reported with the directory and the reason when permissions forbid writing',
    SLOW,
    async () => {
      const locked = join(directory, 'locked');
      mkdirSync(locked, { mode: 0o555 });
      const where = join(locked, 'state');
      // The superuser can write anywhere.
      const other = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
      const child = spawn(
        process.execPath,
        [resolve(MONITOR), 'start', '--once', '--state', where],
        {
          stdio: ['ignore', 'ignore', 'pipe'],
          ...other,
        },
      );
      let stderr = '';
      child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
      const [exitCode] = await once(child, 'close');
      expect(exitCode).toBe(1);
      expectSentence(stderr, where);
      expect(stderr).toContain('permission denied (EACCES)');
    },
  );

  test.each([
    [
      'SQLite',
      Object.assign(new Error('x'), {
        ...{ code: 'ERR_SQLITE_ERROR', errcode: 13, errstr: 'database or disk is full' },
      }),
      'database or disk is full',
    ],
    [
      'LevelDB',
      new Error('Batch failed', {
        cause: new Error('IO error: /s/tables/000005.log: No space left on device'),
      }),
      'No space left on device',
    ],
    [
      'Node.js',
      Object.assign(new Error('x'), { code: 'EROFS', errno: -30, path: '/s/simulation.json.new' }),
      'read-only file system (EROFS)',
    ],
  ])('is recognized in an error of %s', (_, error, reason) => {
    const wrapped = new AggregateError([new Error('other'), error], '2 items failed');
    expect(diskFailureOf(wrapped, '/s')?.message).toContain(
      `The state in /s cannot be used: ${reason}.`,
    );
  });

  test.each([
    new Error('socket hang up'),
    new Error('IO error: /s/tables/000005.ldb: Invalid argument'),
    Object.assign(new Error('x'), { code: 'EACCES', errno: -13, path: '/elsewhere/config.json' }),
    Object.assign(new Error('x'), {
      code: 'ERR_SQLITE_ERROR',
      errcode: 1,
      errstr: 'SQL logic error',
    }),
  ])('is not named as the cause of %o', (error) => {
    expect(diskFailureOf(error, '/s')).toBeUndefined();
  });
});

describe('a state directory with broken files', SLOW, () => {
  const broken: Record<string, (where: string) => void> = {
    'a simulation file that is not JSON': (where) =>
      writeFileSync(join(where, SIMULATION_FILE), 'x'),
    'queues that are not a database': (where) =>
      writeFileSync(join(where, 'queues.db'), 'x'.repeat(9000)),
    'a lock that is not a database': (where) =>
      writeFileSync(join(where, 'lock.db'), 'x'.repeat(9000)),
    'tables that are a file': (where) => {
      rmSync(join(where, 'tables'), { recursive: true });
      writeFileSync(join(where, 'tables'), 'x');
    },
    'tables without their index': (where) => writeFileSync(join(where, 'tables', 'CURRENT'), 'x'),
  };

  test.each(Object.entries(broken))(
    'ends start and list with one sentence: %s',
    async (_, breakIt) => {
      const where = copyOfState();
      breakIt(where);
      for (const script of [
        [MONITOR, 'start', '--once'],
        [MONITOR, 'list'],
      ]) {
        const [file = '', ...args] = script;
        const { exitCode, stderr } = await runScript(file, [...args, '--state', where]);
        expect(exitCode, stderr).toBeGreaterThan(0);
        expectSentence(stderr, where);
      }
    },
  );

  test('ends monitor events with one sentence that states the next step', async () => {
    const where = copyOfState();
    writeFileSync(join(where, 'queues.db'), 'x'.repeat(9000));
    const args = ['events', '--follow', '--state', where];
    const { exitCode, stderr } = await runScript(MONITOR, args);
    expect(exitCode).toBe(1);
    expectSentence(stderr, where);
  });
});
