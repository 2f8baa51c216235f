import { findProgram, freePort, startProgram } from './other-program.ts';

/** Where `moto_server` is (https://docs.getmoto.org/en/latest/docs/server_mode.html); `undefined` where it is not. */
export function findMoto(): string | undefined {
  return findProgram('moto_server');
}

export interface Moto {
  readonly origin: string;
  /** The environment with which all AWS clients of a process use moto. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Starts moto on loopback, in memory, and waits until it responds. */
export async function startMoto(command: string): Promise<Moto> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const stop = await startProgram(command, ['-H', '127.0.0.1', '-p', String(port)], {
    answers: () => answers(origin),
    patience: 20_000,
  });
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
