import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { askServer } from '../../shared/dns/ask-server.ts';
import type { DnsServer } from '../../shared/dns/dns-lookup.ts';

/** Where the name server `named` of BIND 9 is (Debian: `apt-get install bind9`); `undefined` where it is not. */
export function findNamed(): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin'];
  return folders.map((folder) => join(folder, 'named')).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export interface Bind {
  readonly server: DnsServer;
  stop(): Promise<void>;
}

/** What one `named` serves. It can listen on the addresses of interfaces only: each has a port of its own. */
export interface BindSettings {
  readonly address: '127.0.0.1' | '::1';
  /** The text of each zone's file. */
  readonly zones: Readonly<Record<string, string>>;
  /** Whom it asks about other zones, as a resolver. */
  readonly forwards?: Readonly<Record<string, DnsServer>>;
}

const PATIENCE = 10_000;

/** Starts `named` in a folder of its own and waits until it answers. */
export async function startBind(named: string, settings: BindSettings): Promise<Bind> {
  const { address, zones } = settings;
  const folder = await mkdtemp(join(tmpdir(), 'bind-'));
  const port = await freePort(address);
  const configuration = join(folder, 'named.conf');
  await writeFile(configuration, configure(folder, port, settings));
  for (const [zone, text] of Object.entries(zones)) await writeFile(join(folder, zone), text);
  const child = spawn(named, ['-g', '-n', '1', '-c', configuration], {
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
    await rm(folder, { recursive: true });
  };
  const question = { name: 'localhost', type: 'A', recursive: false } as const;
  const until = AbortSignal.timeout(PATIENCE);
  while ((await askServer({ address, port }, question, until)) === undefined) {
    if (until.aborted || child.exitCode !== null) {
      await stop();
      throw new Error(`named does not answer: ${said}`);
    }
    await setTimeout(50);
  }
  return { server: { address, port }, stop };
}

function configure(
  folder: string,
  port: number,
  { address, zones, forwards }: BindSettings,
): string {
  const [here, not] = address === '::1' ? ['-v6', ''] : ['', '-v6'];
  return `options {
  directory "${folder}"; managed-keys-directory "${folder}"; pid-file none; session-keyfile none;
  listen-on${here} port ${port} { ${address}; }; listen-on${not} { none; };
  max-cache-size 8M; max-cache-ttl 0; max-ncache-ttl 0;
  dnssec-validation no; empty-zones-enable no; check-names primary ignore;
  recursion ${forwards === undefined ? 'no' : 'yes'};
};
controls {};
${Object.keys(zones)
  .map((zone) => `zone "${zone}" { type primary; file "${zone}"; };`)
  .join('\n')}
${Object.entries(forwards ?? {})
  .map(
    ([zone, to]) =>
      `zone "${zone}" { type forward; forward only; forwarders { ${to.address} port ${to.port}; }; };`,
  )
  .join('\n')}
`;
}

async function freePort(address: string): Promise<number> {
  const server = createServer().listen(0, address);
  await once(server, 'listening');
  const found = server.address();
  server.close();
  await once(server, 'close');
  if (found === null || typeof found === 'string') throw new Error('no port to listen on');
  return found.port;
}
