import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { findScript, KEYS, runOnTerminal } from '../../../support/pseudo-terminal.ts';
import type { Exchange } from '../../../support/pseudo-terminal.ts';

export const script = findScript();
if (script === undefined) {
  console.warn('SKIPPED: the tests of init on a terminal need the program script of util-linux.');
}

/** A folder that counts as a clone of the repository. */
export function clone(): string {
  const folder = mkdtempSync(join(tmpdir(), 'init-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'package.json'), '{"name":"cert-expiry-monitor","type":"module"}');
  symlinkSync(resolve('infra'), join(folder, 'infra'));
  return folder;
}

/** Runs `init` in a folder, then prints its exit code and the settings of the terminal. */
export async function init(
  folder: string,
  args: string,
  exchanges: readonly Exchange[],
  environment: Readonly<Record<string, string>> = {},
) {
  const { shown, raw } = await runOnTerminal(
    script ?? '',
    // The shell of the command line must not end with it on Ctrl-C.
    `trap : INT; ${process.execPath} ${resolve('infra/cli/main.ts')} init ${args}; echo "exit code $?"; stty -a`,
    exchanges,
    { cwd: folder, environment },
  );
  return {
    shown,
    raw,
    exitCode: Number(/exit code (\d+)/.exec(shown)?.[1]),
    settings: /exit code \d+\r?\n([^]*)/.exec(shown)?.[1] ?? '',
    cursorShown: raw.lastIndexOf('\u001B[?25h') >= raw.lastIndexOf('\u001B[?25l'),
  };
}

/** The answer to the question for the provider. */
const DIGICERT = [KEYS.down, KEYS.down, KEYS.enter];

/** The questions for one account, and the answers. */
export const ACCOUNT_QUESTIONS: readonly Exchange[] = [
  ['Which provider?', ...DIGICERT],
  ['A name for this DigiCert CertCentral account', KEYS.enter],
  ['DigiCert CertCentral, region', KEYS.enter],
  ['Which team owns', 'platform', KEYS.enter],
  ['Add another provider account?', KEYS.enter],
];

export const QUESTIONS: readonly Exchange[] = [
  ...ACCOUNT_QUESTIONS,
  ['Where should notifications go?', KEYS.space, KEYS.enter],
  ['E-mail, addresses', 'certificates@example.com', KEYS.enter],
];
