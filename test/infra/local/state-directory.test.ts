import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DiskFailure } from '../../../infra/local/disk-failure.ts';
import { openStateDirectory, StateDirectoryError } from '../../../infra/local/state-directory.ts';

const { pid } = process;
const LOCK = 'lock.db';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'state-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

/** Starts another process that opens the directory and prints `locked` or the name of the error. */
function open(where = directory) {
  const script = resolve('test/infra/local/support/hold-state.ts');
  const child = spawn(process.execPath, [script, where], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answer = once(child.stdout, 'data').then(([chunk]) => String(chunk).trim());
  const ended = once(child, 'exit');
  return { answer, ended, child, end: async () => (child.stdin.end(), await ended) };
}

test('openStateDirectory keeps the state in memory without a directory', () => {
  expect(openStateDirectory(undefined, { copy: false, pid }).path).toBeUndefined();
});

test('openStateDirectory creates a missing directory with mode 0700, and releases it at the end', () => {
  const path = join(directory, 'new');
  const state = openStateDirectory(path, { copy: false, pid });
  expect(state.path).toBe(path);
  expect(statSync(path).mode & 0o777).toBe(0o700);
  expect(() => openStateDirectory(path, { copy: false, pid })).toThrow(StateDirectoryError);
  state.release();
  openStateDirectory(path, { copy: false, pid }).release();
  expect(readdirSync(path)).toEqual([LOCK]);
});

test('openStateDirectory makes an empty directory private and keeps the mode of a directory with other files', () => {
  const [empty, shared] = [join(directory, 'empty'), join(directory, 'shared')];
  for (const path of [empty, shared]) mkdirSync(path, { mode: 0o755 });
  writeFileSync(join(shared, 'other-file'), '');
  for (const path of [empty, shared]) openStateDirectory(path, { copy: false, pid }).release();
  expect([statSync(empty).mode & 0o777, statSync(shared).mode & 0o777]).toEqual([0o700, 0o755]);
});

test('openStateDirectory copies the whole state and deletes the copy at the end', () => {
  writeFileSync(join(directory, 'queues.db'), 'content');
  const copy = openStateDirectory(directory, { copy: true, pid });
  expect(copy.path).not.toBe(directory);
  expect(readdirSync(copy.path ?? '')).toEqual(['queues.db']);
  copy.release();
  expect([existsSync(copy.path ?? ''), readdirSync(directory).sort()]).toEqual([
    false,
    [LOCK, 'queues.db'],
  ]);
});

test('openStateDirectory rejects a directory that another process uses and names the process', async () => {
  const other = open();
  expect(await other.answer).toBe('locked');
  for (const copy of [true, false]) {
    const attempt = () => openStateDirectory(directory, { copy, pid });
    expect(attempt).toThrow(StateDirectoryError);
    expect(attempt).toThrow(`process ${other.child.pid}`);
  }
  await other.end();
  openStateDirectory(directory, { copy: false, pid }).release();
});

test('openStateDirectory takes over the directory of a process that was killed', async () => {
  const other = open();
  expect(await other.answer).toBe('locked');
  other.child.kill('SIGKILL');
  await other.ended;
  expect(readdirSync(directory)).toContain('lock-holder.json');
  openStateDirectory(directory, { copy: false, pid }).release();
});

test('openStateDirectory takes over a directory whose last holder had the same process id, as in two containers', () => {
  const holder = JSON.stringify({ pid, host: 'a-removed-container' });
  writeFileSync(join(directory, 'lock-holder.json'), holder);
  openStateDirectory(directory, { copy: false, pid }).release();
});

test(
  'openStateDirectory gives the directory to exactly one of two processes that start at once, 50 times',
  { timeout: 300_000 },
  async () => {
    const winners: number[] = [];
    for (let round = 0; round < 50; round += 1) {
      const where = join(directory, `round-${round}`);
      const both = [open(where), open(where)];
      const answers = await Promise.all(both.map(({ answer }) => answer));
      winners.push(answers.filter((answer) => answer === 'locked').length);
      expect(answers.filter((answer) => answer !== 'locked')).toEqual(['StateDirectoryError']);
      await Promise.all(both.map(({ end }) => end()));
    }
    expect(winners).toEqual(Array.from({ length: 50 }, () => 1));
  },
);

test('openStateDirectory names a directory that cannot be created and the reason', () => {
  writeFileSync(join(directory, 'file'), '');
  const below = join(directory, 'file', 'state');
  const attempt = () => openStateDirectory(below, { copy: false, pid });
  expect(attempt).toThrow(DiskFailure);
  expect(attempt).toThrow(`The state in ${below} cannot be used: not a directory (ENOTDIR)`);
});
