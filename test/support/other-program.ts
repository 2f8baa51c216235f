import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** The path of an optional program, or `undefined` if it is not installed. */
export function findProgram(
  name: string,
  furtherFolders: readonly string[] = [],
): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...furtherFolders];
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export interface StartOptions {
  /** Whether the server responds. */
  readonly answers: (signal: AbortSignal) => Promise<boolean>;
  /** Milliseconds. */
  readonly patience: number;
}

/**
 * Starts a server program, and waits until it responds.
 *
 * @returns a function that stops it.
 * @throws Error with its output if it does not respond.
 */
export async function startProgram(
  command: string,
  args: readonly string[],
  { answers, patience }: StartOptions,
): Promise<() => Promise<void>> {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'exit');
  let delivered = '';
  child.stderr.on('data', (bytes: Buffer) => {
    delivered = `${delivered}${bytes.toString()}`.slice(-10_000);
  });
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM');
    await ended;
  };
  const until = AbortSignal.timeout(patience);
  while (!(await answers(until))) {
    if (until.aborted || child.exitCode !== null) {
      await stop();
      throw new Error(`${command} does not answer: ${delivered}`);
    }
    await setTimeout(50);
  }
  return stop;
}

export async function freePort(address = '127.0.0.1'): Promise<number> {
  const server = createServer().listen(0, address);
  await once(server, 'listening');
  const found = server.address();
  server.close();
  await once(server, 'close');
  if (found === null || typeof found === 'string') throw new Error('no port to listen on');
  return found.port;
}
