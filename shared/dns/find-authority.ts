import { addressesIn, nameServersOf } from './answer-values.ts';
import type { DnsServer } from './dns-lookup.ts';
import { resolve } from './dns-world.ts';
import type { DnsWorld } from './dns-world.ts';
import { mayBeAsked } from './may-be-asked.ts';
import { canonical, isWithin, withAncestors } from './names.ts';

/** A server of a zone, by the name that the zone or its parent gives it. */
export interface NamedServer {
  readonly name: string;
  readonly server: DnsServer;
}

/** Who answers for a name. */
export interface Authority {
  /** The zone that the name lies in. */
  readonly zone: string;
  /** The servers to which the parent zone delegates it. Empty where the parent could not be asked. */
  readonly delegated: readonly string[];
  /** The servers that the zone itself names. */
  readonly named: readonly string[];
  /** All of both that can be asked. */
  readonly servers: readonly NamedServer[];
}

/** Zones rarely have more; each one more costs time that others may need. */
const MOST_SERVERS = 8;

/** Finds the zone of a name, what its parent says of it, and its servers; `undefined` if nobody knows one. */
export async function findAuthority(
  name: string,
  world: DnsWorld,
  signal: AbortSignal,
): Promise<Authority | undefined> {
  const closest = await closestZone(name, world, signal);
  if (closest === undefined) return undefined;
  // Of a zone whose servers do not answer for it, only the delegation is known.
  const lame = closest.failed && (await delegationBelow(closest.zone, name, world, signal));
  if (lame) {
    const servers = await serversOf(lame.delegated, world, signal);
    return { zone: lame.zone, delegated: lame.delegated, named: [], servers };
  }
  const { zone } = closest;
  const [delegated, told] = await Promise.all([
    delegationOf(zone, world, signal),
    resolve(world, zone, 'NS', signal),
  ]);
  const heard = nameServersOf(zone, told?.answers ?? []);
  const atParents = await serversOf(delegated.length === 0 ? heard : delegated, world, signal);
  // A resolver may have heard of the servers from the parent only: the zone itself knows best.
  const own = await ownNameServers(zone, atParents, world, signal);
  const named = own.length === 0 ? heard : own;
  const more = named.filter((one) => !atParents.some((server) => server.name === one));
  const servers = [...atParents, ...(await serversOf(more, world, signal))];
  return { zone, delegated, named, servers };
}

async function closestZone(
  name: string,
  world: DnsWorld,
  signal: AbortSignal,
): Promise<{ zone: string; failed: boolean } | undefined> {
  let failed = false;
  for (const candidate of withAncestors(name)) {
    const answer = await resolve(world, candidate, 'SOA', signal);
    if (answer === undefined) return undefined;
    if (answer.code === 'SERVFAIL') failed = true;
    const soa = [...answer.answers, ...answer.authorities].find(
      (one) => one.type === 'SOA' && isWithin(candidate, one.name) && one.name !== '.',
    );
    if (soa !== undefined) return { zone: canonical(soa.name), failed };
  }
  return undefined;
}

/** What the servers of the parent zone say, asked without recursion. */
async function delegationOf(zone: string, world: DnsWorld, signal: AbortSignal): Promise<string[]> {
  const above = withAncestors(zone)[1];
  if (above === undefined) return [];
  const parent = await closestZone(above, world, signal);
  if (parent === undefined) return [];
  return (await delegationBelow(parent.zone, zone, world, signal))?.delegated ?? [];
}

/** The first delegation that the servers of `zone` give on the way to a name below it. */
async function delegationBelow(
  zone: string,
  name: string,
  world: DnsWorld,
  signal: AbortSignal,
): Promise<{ zone: string; delegated: string[] } | undefined> {
  const told = await resolve(world, zone, 'NS', signal);
  const parents = await serversOf(nameServersOf(zone, told?.answers ?? []), world, signal);
  for (const { server } of parents) {
    const answer = await world.lookup(server, { name, type: 'NS', recursive: false }, signal);
    const records = [...(answer?.authorities ?? []), ...(answer?.answers ?? [])];
    const referral = records.find(
      (one) => one.type === 'NS' && canonical(one.name) !== zone && isWithin(one.name, zone),
    );
    if (referral !== undefined && isWithin(name, referral.name)) {
      const below = canonical(referral.name);
      return { zone: below, delegated: nameServersOf(below, records) };
    }
    if (answer?.code === 'NOERROR' || answer?.code === 'NXDOMAIN') return undefined;
  }
  return undefined;
}

async function ownNameServers(
  zone: string,
  servers: readonly NamedServer[],
  { lookup }: DnsWorld,
  signal: AbortSignal,
): Promise<string[]> {
  for (const { server } of servers) {
    const answer = await lookup(server, { name: zone, type: 'NS', recursive: false }, signal);
    if (answer?.authoritative === true) return nameServersOf(zone, answer.answers);
  }
  return [];
}

async function serversOf(
  names: readonly string[],
  world: DnsWorld,
  signal: AbortSignal,
): Promise<NamedServer[]> {
  const found = await Promise.all(
    names.slice(0, MOST_SERVERS).map(async (name) => {
      const answer = await resolve(world, name, 'A', signal);
      const address = addressesIn(answer?.answers ?? []).find((one) =>
        mayBeAsked(one, world.allowPrivateServers),
      );
      return address === undefined ? [] : [{ name, server: { address, port: world.port } }];
    }),
  );
  return found.flat();
}
