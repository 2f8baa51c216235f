import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

export interface LocalRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface LocalRunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** The current directory of the process; by default that of the tests. */
  readonly cwd?: string;
  /** Called with all of standard output so far; `true` kills the process. */
  readonly killWhen?: (stdout: string) => boolean;
  /** Called with all of standard output so far; `true` interrupts the process, as Ctrl-C does. */
  readonly interruptWhen?: (stdout: string) => boolean;
}

/** Runs a script of this repository in its own process. */
export function runScript(
  script: string,
  args: readonly string[],
  { environment = {}, cwd, killWhen, interruptWhen }: LocalRunOptions = {},
): Promise<LocalRun> {
  const child = spawn(process.execPath, [resolve(script), ...args], {
    cwd,
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  let interrupted = false;
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
    if (killWhen?.(stdout) === true) child.kill('SIGKILL');
    if (!interrupted && interruptWhen?.(stdout) === true) interrupted = child.kill('SIGINT');
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (exitCode) => done({ exitCode, stdout, stderr }));
  });
}

export function runLocal(args: readonly string[], options?: LocalRunOptions): Promise<LocalRun> {
  return runScript('infra/cli/main.ts', ['start', ...args], options);
}
