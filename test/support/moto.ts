import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Where `moto_server` is (https://docs.getmoto.org/en/latest/docs/server_mode.html); `undefined` where it is not. */
export function findMoto(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, 'moto_server')).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export interface Moto {
  readonly origin: string;
  /** What makes every client of AWS in a process talk to it, and to nobody else. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

const PATIENCE = 20_000;

/** Starts an AWS of many services on loopback, in memory, and waits until it answers. */
export async function startMoto(command: string): Promise<Moto> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(command, ['-H', '127.0.0.1', '-p', String(port)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  let said = '';
  child.stderr.on('data', (bytes: Buffer) => {
    said = `${said}${bytes.toString()}`.slice(-10_000);
  });
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM');
    await ended;
  };
  const until = AbortSignal.timeout(PATIENCE);
  while (!(await answers(origin))) {
    if (until.aborted || child.exitCode !== null) {
      await stop();
      throw new Error(`moto_server does not answer: ${said}`);
    }
    await setTimeout(50);
  }
  return {
    origin,
    environment: {
      AWS_ENDPOINT_URL: origin,
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    },
    stop,
  };
}

async function answers(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/moto-api/data.json`)).ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
