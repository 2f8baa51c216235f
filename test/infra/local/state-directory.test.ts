import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStateDirectory, StateDirectoryError } from '../../../infra/local/state-directory.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'state-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

test('without a directory the state is in memory', () => {
  expect(openStateDirectory(undefined, { copy: false }).path).toBeUndefined();
});

test('a directory that is missing is made, and let go at the end', () => {
  const path = join(directory, 'new');
  const state = openStateDirectory(path, { copy: false });
  expect([state.path, readdirSync(path)]).toEqual([path, ['run.lock']]);
  state.release();
  expect(readdirSync(path)).toEqual([]);
});

test('a copy has everything in it, and goes without a trace', () => {
  writeFileSync(join(directory, 'queues.db'), 'kept');
  const copy = openStateDirectory(directory, { copy: true });
  expect(copy.path).not.toBe(directory);
  expect(readdirSync(copy.path ?? '')).toEqual(['queues.db']);
  copy.release();
  expect([existsSync(copy.path ?? ''), readdirSync(directory)]).toEqual([false, ['queues.db']]);
});

test.each([{ copy: true }, { copy: false }])(
  'a directory that another process has is refused (%j), for a copy of it would be torn',
  (how) => {
    writeFileSync(join(directory, 'run.lock'), String(process.ppid));
    expect(() => openStateDirectory(directory, how)).toThrow(StateDirectoryError);
    expect(() => openStateDirectory(directory, how)).toThrow(`process ${process.ppid}`);
  },
);

test('a process that was killed has the directory no more', () => {
  writeFileSync(join(directory, 'run.lock'), '4194304');
  const state = openStateDirectory(directory, { copy: false });
  expect(state.path).toBe(directory);
  state.release();
});
