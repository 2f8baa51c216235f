import { spawn } from 'node:child_process';
import { CannotOperate } from '../deployment.ts';
import type { Session } from './session.ts';
import { STOPPED } from './steps.ts';

/** The exit code of a program that Ctrl-C ended. */
const INTERRUPTED = 130;

type Command = readonly [name: string, ...args: string[]];
type Place = Pick<Session, 'host' | 'project'>;

/**
 * Runs a program in the folder of the project, with the terminal of this process. An interrupt of this process interrupts
 * the program.
 *
 * @returns its exit code; 1 if a signal ended it.
 * @throws CannotOperate if the program is not installed, or was interrupted.
 */
export async function runProgram(command: Command, place: Place): Promise<number> {
  return (await run(command, place, 'inherit')).exitCode;
}

/** Runs a program, and returns its standard output. Its errors are shown. */
export function readProgram(
  command: Command,
  place: Place,
): Promise<{ readonly exitCode: number; readonly output: string }> {
  return run(command, place, 'pipe');
}

function run(
  [name, ...args]: Command,
  { host, project: { directory: cwd } }: Place,
  stdout: 'inherit' | 'pipe',
) {
  return new Promise<{ exitCode: number; output: string }>((done, fail) => {
    const stdio = ['inherit', stdout, 'inherit'] as const;
    const child = spawn(name, args, {
      cwd,
      stdio: [...stdio],
      signal: host.signal,
      killSignal: 'SIGINT',
    });
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => {
      // After an interrupt, the program still runs until it has closed.
      if (error.name === 'AbortError') return;
      const isMissing = 'code' in error && error.code === 'ENOENT';
      fail(
        isMissing
          ? new CannotOperate(`${name} is not on the PATH. Install Node.js with npm.`)
          : error,
      );
    });
    child.on('close', (code, endedBy) => {
      // The terminal interrupts both programs, and the other one can end first.
      const isInterrupted = host.signal.aborted || code === INTERRUPTED || endedBy === 'SIGINT';
      if (isInterrupted) fail(new CannotOperate(STOPPED));
      else done({ exitCode: code ?? 1, output });
    });
  });
}
