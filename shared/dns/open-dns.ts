import type { DnsClient } from './dns-client.ts';
import { queryServer } from './query-server.ts';
import { DNS_PORT, readServer } from './settings.ts';
import type { DnsSettings } from './settings.ts';

/** Access to the real resolvers and name servers. */
export function openDns({ resolvers, allowPrivateServers, port }: DnsSettings): DnsClient {
  return {
    lookup: queryServer,
    resolvers: resolvers.flatMap((one) => readServer(one) ?? []),
    port: port ?? DNS_PORT,
    allowPrivateServers: allowPrivateServers === true,
  };
}
