import type { RecordType } from 'dns-packet';
import type { DnsAnswer, DnsLookup, DnsServer } from './dns-lookup.ts';

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

/** The first usable answer of a resolver. `SERVFAIL` is one where no resolver knows better. */
export async function resolve(
  { lookup, resolvers }: DnsWorld,
  name: string,
  type: RecordType,
  signal: AbortSignal,
): Promise<DnsAnswer | undefined> {
  let failed: DnsAnswer | undefined;
  for (const resolver of resolvers) {
    const answer = await lookup(resolver, { name, type, recursive: true }, signal);
    if (answer?.code === 'NOERROR' || answer?.code === 'NXDOMAIN') return answer;
    failed ??= answer;
  }
  return failed;
}
