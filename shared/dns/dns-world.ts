import type { DnsLookup, DnsServer } from './dns-lookup.ts';

/** How the world's name servers are reached. */
export interface DnsWorld {
  readonly lookup: DnsLookup;
  /** Public resolvers: what most people see. */
  readonly resolvers: readonly DnsServer[];
  /** Where a zone's own servers listen: 53, but on a loopback interface of tests. */
  readonly port: number;
  /** Whether servers at private and loopback addresses may be asked. */
  readonly allowPrivateServers: boolean;
}
