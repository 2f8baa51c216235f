import { spawn } from 'node:child_process';

/** Runs a program in a folder, with the terminal of this process. @returns its exit code; 1 if a signal ended it. */
export type RunProgram = (
  command: readonly [name: string, ...args: string[]],
  directory: string,
) => Promise<number>;

export const runProgram: RunProgram = ([name, ...args], directory) =>
  new Promise((done, fail) => {
    const child = spawn(name, args, { cwd: directory, stdio: 'inherit' });
    child.on('error', fail);
    child.on('close', (code) => done(code ?? 1));
  });
