import { networkInterfaces } from 'node:os';
import { queryServer } from '../../shared/dns/query-server.ts';
import type { DnsLookup, DnsServer, DnsClient } from '../../shared/dns/dns-client.ts';
import { ADDRESSES, ZONES } from './bind-zones.ts';
import { startBind } from './bind.ts';
import type { Bind } from './bind.ts';

type Role = keyof typeof ADDRESSES;
/** Some machines have no IPv6, not even on loopback. */
export const HAS_IPV6 = Object.values(networkInterfaces()).some((addresses = []) =>
  addresses.some(({ address }) => address === '::1'),
);
const ROLES: readonly Role[] = [
  ...(['parent', 'first', 'second', 'elsewhere', 'lame'] as const),
  ...(HAS_IPV6 ? (['six'] as const) : []),
];

/** The servers of the resolver. It forwards queries, because real recursion uses port 53. */
const FORWARDS: Readonly<Record<string, Role>> = {
  ...{ com: 'parent', org: 'parent', 'six.com': 'six', 'lame.com': 'lame' },
  ...{ 'bogus.com': 'first', 'unsigned.com': 'first', 'half.com': 'first' },
  ...{ 'example.com': 'first', 'moved.com': 'first', 'shop.example.com': 'elsewhere' },
};

/**
 * com, org and zones below them on real name servers, with a real resolver. The zones contain servers
 * with public addresses; queries to these are sent to ports of this machine.
 */
export async function startBindZones(
  named: string,
): Promise<{ dns: DnsClient; stop: () => Promise<void> }> {
  const running: Bind[] = [];
  const stop = async () => void (await Promise.all(running.map((one) => one.stop())));
  const start = async (...settings: Parameters<typeof startBind>) => {
    const bind = await startBind(...settings);
    running.push(bind);
    return bind.server;
  };
  try {
    const served = await Promise.all(
      ROLES.map(async (role) => {
        const address = role === 'six' ? '::1' : '127.0.0.1';
        return [role, await start(named, { address, zones: ZONES[role] })] as const;
      }),
    );
    const at = new Map(served);
    const forwards = Object.fromEntries(
      Object.entries(FORWARDS).flatMap(([zone, role]) => {
        const server = at.get(role);
        return server === undefined ? [] : [[zone, server] as const];
      }),
    );
    const resolver = await start(named, {
      ...{ address: '127.0.0.1', zones: {}, forwards },
      // The resolver rejects both zones, but only for bogus.com does the parent zone have a DS record.
      signed: ['bogus.com', 'unsigned.com'],
    });
    const routes = new Map<string, DnsServer>(
      served.map(([role, server]) => [ADDRESSES[role], server]),
    );
    const lookup: DnsLookup = async (server, question, signal) =>
      queryServer(routes.get(server.address) ?? server, question, signal);
    const dns = { lookup, resolvers: [resolver], port: 53, allowPrivateServers: false };
    return { dns, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
