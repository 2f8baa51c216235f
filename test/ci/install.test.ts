import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const PROGRAM = 'a-program-of-this-test';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ci-install-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A program with the highest precedence on the `PATH`. */
function provide(name: string, script: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

/** Records arguments and standard input, and exits with a status. */
function provideAptGet(script = 'exit 0'): () => string[] {
  const calls = join(folder, 'calls');
  writeFileSync(calls, '');
  provide('apt-get', `echo "$DEBIAN_FRONTEND: $*$(cat)" >>'${calls}'\n${script}`);
  return () => readFileSync(calls, 'utf8').trimEnd().split('\n').filter(Boolean);
}

function install() {
  const { status, stdout, stderr } = spawnSync('.ci/install', [PROGRAM, 'a-package'], {
    encoding: 'utf8',
    input: 'the answer to a prompt',
    env: { PATH: `${folder}:/usr/bin:/bin` },
  });
  return { status, delivered: stdout + stderr };
}

test('does not install a program that exists', () => {
  const calls = provideAptGet();
  provide(PROGRAM, '');
  expect(install().status).toBe(0);
  expect(calls()).toEqual([]);
});

test('root updates the package lists and installs the package without a prompt', () => {
  const calls = provideAptGet();
  provide('id', 'echo 0');
  expect(install().status).toBe(0);
  const [update = '', installation = '', ...more] = calls();
  expect(update).toMatch(/^noninteractive: .*update$/);
  expect(installation).toMatch(/^noninteractive: .*install .*a-package$/);
  expect(installation).toContain('--yes');
  expect(more).toEqual([]);
});

test('a user other than root installs nothing, and the output names the package to install', () => {
  const calls = provideAptGet();
  provide('id', 'echo 1000');
  const { status, delivered } = install();
  expect(status).toBe(0);
  expect(delivered).toContain('a-package');
  expect(calls()).toEqual([]);
});

test('an installation that fails does not fail the run', () => {
  provideAptGet('echo "E: no network"; exit 100');
  provide('id', 'echo 0');
  const { status, delivered } = install();
  expect(status).toBe(0);
  expect(delivered).toContain(`${PROGRAM} is not available`);
});
