import type { DnsRecord } from '../certificates/validation.ts';
import type { Issuers } from './find-issuers.ts';
import { findIssuers } from './find-issuers.ts';
import type { DnsWorld } from './dns-world.ts';
import { findAuthority } from './find-authority.ts';
import { lookAtDoubledName } from './look-at-doubled-name.ts';
import { lookAtResolver, lookAtServer } from './look-at-record.ts';
import type { Observation } from './look-at-record.ts';

/** Everything that was seen of a record. */
export interface RecordObservations {
  readonly zone: string | undefined;
  /** The servers that the parent zone names, and those that the zone names itself. */
  readonly delegated: readonly string[];
  readonly named: readonly string[];
  readonly seen: readonly Observation[];
  /** The values at the record's name with the zone's name behind it once more. */
  readonly doubled: { readonly name: string; readonly values: readonly string[] } | undefined;
  readonly issuers: Issuers | undefined;
}

/** What is looked for, and for whom. */
export interface Wanted {
  /** The domain that is proven; of `*.example.com`, it may be `example.com`. */
  readonly domain: string;
  /** The names of the certificate. */
  readonly names: readonly string[];
  readonly record: DnsRecord;
}

/** Asks the zone's own servers and the resolvers for a record, and what else decides whether it is of use. */
export async function observeRecord(
  { domain, names, record }: Wanted,
  world: DnsWorld,
  signal: AbortSignal,
): Promise<RecordObservations> {
  const [authority, atResolvers, issuers] = await Promise.all([
    findAuthority(record.name, world, signal),
    Promise.all(world.resolvers.map((one) => lookAtResolver(one, record, world, signal))),
    findIssuers(domain, names, world, signal),
  ]);
  const { zone, delegated = [], named = [], servers = [] } = authority ?? {};
  // The servers of a top-level domain are the zone's own only where the domain does not exist.
  const own = zone?.includes('.') === true ? servers : [];
  const roleOf = (name: string) =>
    delegated.length === 0 || delegated.includes(name) ? 'delegated' : 'named';
  const [atServers, doubled] = await Promise.all([
    Promise.all(own.map((one) => lookAtServer(one, roleOf(one.name), record, world, signal))),
    zone === undefined ? undefined : lookAtDoubledName(zone, record, own, world, signal),
  ]);
  return { zone, delegated, named, seen: [...atServers, ...atResolvers], doubled, issuers };
}
