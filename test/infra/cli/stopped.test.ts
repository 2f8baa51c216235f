import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let server: Server;
let directory: string;
const connected: Socket[] = [];
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'stopped-'));
  // Accepts every connection and never answers.
  server = createServer((socket) => void connected.push(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  for (const socket of connected.splice(0)) socket.destroy();
  server.close();
  rmSync(directory, { recursive: true });
});

test.each([['list'], ['show', '1'], ['poll', 'digicert/main']])(
  '%s ends at once after Ctrl-C while AWS does not answer',
  { timeout: 30_000 },
  async (...line) => {
    const file = join(directory, 'outputs.json');
    const outputs = {
      ...{ StateTableName: 'state', DeliveryLogTableName: 'deliveryLog', EventBusName: 'bus' },
      ...{
        NotificationTopicArn: 'arn:aws:sns:eu-central-1:000000000000:t',
        PolldigicertAccountmain: 'poll-1',
      },
    };
    writeFileSync(file, JSON.stringify({ CertExpiryMonitor: outputs }));
    const child = spawn(process.execPath, ['infra/cli/main.ts', ...line, '--stack-outputs', file], {
      env: {
        PATH: process.env['PATH'],
        AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        ...{ AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' },
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    child.stderr.on('data', (bytes: Buffer) => (printed += bytes.toString()));
    const ended = once(child, 'close');
    await once(server, 'connection');
    const pressed = performance.now();
    child.kill('SIGINT');
    expect(await ended).toEqual([1, null]);
    // A poll prints its progress.
    expect(printed).toBe(line[0] === 'poll' ? 'calling poll-1\nStopped.\n' : 'Stopped.\n');
    expect(performance.now() - pressed).toBeLessThan(4_000);
  },
);
