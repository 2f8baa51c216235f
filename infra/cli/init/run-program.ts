import { spawn } from 'node:child_process';
import { CannotOperate } from '../deployment.ts';
import type { Session } from './session.ts';

type Command = readonly [name: string, ...args: string[]];
type Place = Pick<Session, 'host' | 'project'>;

/**
 * Runs a program in the folder of the project, with the terminal of this process. An interrupt of this process interrupts
 * the program.
 *
 * @returns its exit code; 1 if a signal ended it.
 * @throws CannotOperate if the program is not installed.
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
  { host: { signal }, project: { directory: cwd } }: Place,
  stdout: 'inherit' | 'pipe',
) {
  return new Promise<{ exitCode: number; output: string }>((done, fail) => {
    const stdio = ['inherit', stdout, 'inherit'] as const;
    const child = spawn(name, args, { cwd, stdio: [...stdio], signal, killSignal: 'SIGINT' });
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
    child.on('close', (code) => done({ exitCode: code ?? 1, output }));
  });
}
