import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { freePort } from '../other-program.ts';
import { clientOf } from './dynamodb-server.ts';
import type { DynamoDBServer } from './dynamodb-server.ts';

const STARTS_WITHIN = 40_000;

/** Why Amazon DynamoDB Local cannot run on this machine, or `undefined` if it can. */
export function dynamoDBLocalMissing(): string | undefined {
  if (!existsSync(join(home(), 'DynamoDBLocal.jar'))) {
    return 'Amazon DynamoDB Local is not installed (amplify-dynamodb-simulator)';
  }
  const java = spawnSync('java', ['-version'], { encoding: 'utf8' });
  if (java.error !== undefined) return 'there is no java on the PATH';
  const version = /version "(\d+)/.exec(java.stderr)?.[1];
  if (version === undefined) return 'the java on the PATH does not run';
  return Number(version) >= 17 ? undefined : `java ${version} is too old: version 17 is required`;
}

/** Starts Amazon DynamoDB Local in memory, and waits until it responds. */
export async function startDynamoDBLocal(): Promise<DynamoDBServer> {
  // DynamoDB Local does not report its port, so that a free one is passed to it.
  const port = await freePort();
  // It writes a file to its working directory.
  const directory = await mkdtemp(join(tmpdir(), 'dynamodb-local-'));
  const java = spawn(
    'java',
    [
      '-Xmx256m',
      `-Djava.library.path=${join(home(), 'DynamoDBLocal_lib')}`,
      ...['-jar', join(home(), 'DynamoDBLocal.jar')],
      ...['-inMemory', '-sharedDb', '-disableTelemetry', '-port', String(port)],
    ],
    { cwd: directory, stdio: 'ignore' },
  );
  const kill = () => java.kill('SIGKILL');
  process.once('exit', kill);
  const endpoint = `http://127.0.0.1:${port}`;
  const client = clientOf(endpoint);
  const server: DynamoDBServer = {
    client,
    endpoint,
    async stop() {
      client.destroy();
      process.off('exit', kill);
      if (java.exitCode === null) {
        const exit = once(java, 'exit');
        kill();
        await exit;
      }
      await rm(directory, { recursive: true, force: true });
    },
  };
  try {
    await answers(server, () => java.exitCode);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

async function answers({ client }: DynamoDBServer, exitCode: () => number | null): Promise<void> {
  const giveUp = performance.now() + STARTS_WITHIN;
  for (;;) {
    if (exitCode() !== null) throw new Error(`DynamoDB Local ended with ${exitCode()}`);
    try {
      await client.send(new ListTablesCommand({}));
      return;
    } catch (error) {
      if (performance.now() > giveUp) {
        throw new Error('DynamoDB Local does not answer', { cause: error });
      }
      await pause(100);
    }
  }
}

function home(): string {
  const packageFile = createRequire(import.meta.url).resolve(
    'amplify-dynamodb-simulator/package.json',
  );
  return join(dirname(packageFile), 'emulator');
}
