import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { findProgram } from './other-program.ts';

/** `script` of util-linux, which runs a program on a pseudo-terminal; `undefined` on other systems. */
export function findScript(): string | undefined {
  return process.platform === 'linux' ? findProgram('script') : undefined;
}

export const KEYS = { enter: '\r', space: ' ', down: '\u001B[B', ctrlC: '\u0003', y: 'y', n: 'n' };

/** The keys that a person types after a text has appeared. */
export type Exchange = readonly [text: string | RegExp, ...keys: string[]];

export interface TerminalRun {
  readonly exitCode: number | null;
  /** What the terminal showed, without control sequences. */
  readonly shown: string;
  /** Everything that was written to the terminal. */
  readonly raw: string;
}

/**
 * Runs a shell command on a pseudo-terminal of 100 columns, and types.
 *
 * @throws Error with what the terminal showed, if an expected text does not appear.
 */
export async function runOnTerminal(
  program: string,
  command: string,
  exchanges: readonly Exchange[],
  { environment = {}, cwd }: { environment?: Record<string, string>; cwd?: string } = {},
): Promise<TerminalRun> {
  const child = spawn(
    program,
    [
      '--quiet',
      '--return',
      '--flush',
      '--command',
      `stty cols 100 rows 50; ${command}`,
      '/dev/null',
    ],
    {
      cwd,
      env: { PATH: process.env['PATH'], TERM: 'xterm', SHELL: '/bin/sh', ...environment },
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const left = [...exchanges];
  let raw = '';
  let from = 0;
  child.stdin.on('error', () => undefined);
  child.stdout.on('data', (chunk: Buffer) => {
    raw += chunk.toString();
    for (let next = left[0]; next !== undefined; next = left[0]) {
      const [text, ...keys] = next;
      const shown = stripVTControlCharacters(raw);
      const rest = shown.slice(from);
      const at = typeof text === 'string' ? rest.indexOf(text) : rest.search(text);
      if (at < 0) return;
      from = shown.length;
      left.shift();
      for (const key of keys) child.stdin.write(key);
    }
  });
  const exitCode = await new Promise<number | null>((done, fail) => {
    child.on('error', fail);
    child.on('close', done);
  });
  const shown = stripVTControlCharacters(raw);
  if (left.length > 0) {
    throw new Error(`The terminal did not show ${String(left[0]?.[0])}. It showed:\n${shown}`);
  }
  return { exitCode, shown, raw };
}
