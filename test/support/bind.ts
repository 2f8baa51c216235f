import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { queryServer } from '../../shared/dns/query-server.ts';
import type { DnsServer } from '../../shared/dns/dns-client.ts';
import { findProgram, freePort, startProgram } from './other-program.ts';

/** The path of `named` of BIND 9 (Debian: `apt-get install bind9`), or `undefined` if it is not installed. */
export function findNamed(): string | undefined {
  return findProgram('named', ['/usr/sbin']);
}

export interface Bind {
  readonly server: DnsServer;
  stop(): Promise<void>;
}

/** The configuration of one `named`. It listens on addresses of interfaces only, so that each has another port. */
export interface BindSettings {
  readonly address: '127.0.0.1' | '::1';
  /** The content of each zone file. */
  readonly zones: Readonly<Record<string, string>>;
  /** Zones for which it has a wrong trust anchor. */
  readonly signed?: readonly string[];
  /** The forwarders for other zones, if it is a resolver. */
  readonly forwards?: Readonly<Record<string, DnsServer>>;
}

/** Starts `named` in a separate folder, and waits until it responds. */
export async function startBind(named: string, settings: BindSettings): Promise<Bind> {
  const { address, zones } = settings;
  const folder = await mkdtemp(join(tmpdir(), 'bind-'));
  const port = await freePort(address);
  const configuration = join(folder, 'named.conf');
  await writeFile(configuration, configure(folder, port, settings));
  for (const [zone, text] of Object.entries(zones)) await writeFile(join(folder, zone), text);
  const question = { name: 'localhost', type: 'A', recursive: false } as const;
  const end = await startProgram(named, ['-g', '-n', '1', '-c', configuration], {
    answers: async (until) => (await queryServer({ address, port }, question, until)) !== undefined,
    patience: 10_000,
  });
  const stop = async () => {
    await end();
    await rm(folder, { recursive: true });
  };
  return { server: { address, port }, stop };
}

function configure(
  folder: string,
  port: number,
  { address, zones, signed = [], forwards }: BindSettings,
): string {
  const [here, not] = address === '::1' ? ['-v6', ''] : ['', '-v6'];
  return `options {
  directory "${folder}"; managed-keys-directory "${folder}"; pid-file none; session-keyfile none;
  listen-on${here} port ${port} { ${address}; }; listen-on${not} { none; };
  max-cache-size 8M; max-cache-ttl 0; max-ncache-ttl 0;
  dnssec-validation ${signed.length === 0 ? 'no' : 'yes'}; empty-zones-enable no; check-names primary ignore;
  recursion ${forwards === undefined ? 'no' : 'yes'};
};
controls {};
trust-anchors { ${signed.map((zone) => `"${zone}" static-ds 1 13 2 "${'00'.repeat(32)}";`).join(' ')} };
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
