import type { DnsLookup, DnsServer } from './dns-lookup.ts';

/** How resolvers and name servers are reached. */
export interface DnsClient {
  readonly lookup: DnsLookup;
  /** Public resolvers by default: they answer what most clients get. */
  readonly resolvers: readonly DnsServer[];
  /** The port of authoritative servers: 53, except in tests. */
  readonly port: number;
  /** Whether servers at private and loopback addresses can be queried. */
  readonly allowPrivateServers: boolean;
}
