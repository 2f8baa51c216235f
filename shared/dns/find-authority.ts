import { canonicalName } from '../certificates/names.ts';
import type { Answer } from 'dns-packet';
import { aliasOf, nameServersOf } from './answer-values.ts';
import { askInTurn } from './ask-in-turn.ts';
import type { DnsWorld } from './dns-world.ts';
import { findWildcard } from './find-wildcard.ts';
import { askNameServer, findNameServers } from './name-servers.ts';
import type { NameServer } from './name-servers.ts';
import { isWithin, withAncestors } from './names.ts';
import { isUsable, resolve } from './resolve.ts';

/** Who answers for a name. */
export interface Authority {
  /** The zone that the name lies in. */
  readonly zone: string;
  /** The servers to which the parent zone delegates it. Empty where the parent could not be asked. */
  readonly delegated: readonly string[];
  /** The servers that the zone itself names. */
  readonly named: readonly string[];
  /** All of both. */
  readonly servers: readonly NameServer[];
}

/** What a parent zone says of a zone below it. */
interface Delegation {
  readonly zone: string;
  readonly servers: readonly string[];
  /** Where these are, as far as the parent says so. */
  readonly glue: readonly Answer[];
}

/** Finds the zone of a name, what its parent says of it, and its servers; `undefined` if nobody knows one. */
export async function findAuthority(
  name: string,
  world: DnsWorld,
  signal: AbortSignal,
): Promise<Authority | undefined> {
  const closest = await closestZone(name, world, signal);
  if (closest === undefined) return undefined;
  // Of a zone whose servers do not answer for it, only the delegation is known.
  const ill = closest.failed && (await delegationBelow(closest.zone, name, world, signal));
  if (ill) {
    const servers = await findNameServers(ill.servers, ill.glue, world, signal);
    return { zone: ill.zone, delegated: ill.servers, named: [], servers };
  }
  const { zone } = closest;
  const [delegation, told] = await Promise.all([
    delegationOf(zone, world, signal),
    resolve(world, zone, 'NS', signal),
  ]);
  const { servers: delegated = [], glue = [] } = delegation ?? {};
  const heard = nameServersOf(zone, told?.answers ?? []);
  const first = delegated.length === 0 ? heard : delegated;
  const atParents = await findNameServers(first, glue, world, signal);
  // A resolver may have heard of the servers from the parent only: the zone itself knows best.
  const own = await ownNameServers(zone, atParents, world, signal);
  const named = own.length === 0 ? heard : own;
  const more = named.filter((one) => !first.includes(one));
  const servers = [...atParents, ...(await findNameServers(more, [], world, signal))];
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
    if (!isUsable(answer)) failed = true;
    // The SOA record is that of where the alias leads; and an alias is never the top of a zone.
    if (aliasOf(candidate, answer.answers) !== undefined) continue;
    const soa = [...answer.answers, ...answer.authorities].find(
      (one) => one.type === 'SOA' && isWithin(candidate, one.name) && one.name !== '.',
    );
    if (soa !== undefined) return { zone: canonicalName(soa.name), failed };
  }
  return undefined;
}

/** What the servers of the parent zone say, asked without recursion. */
async function delegationOf(
  zone: string,
  world: DnsWorld,
  signal: AbortSignal,
): Promise<Delegation | undefined> {
  const above = withAncestors(zone)[1];
  const parent = above === undefined ? undefined : await closestZone(above, world, signal);
  return parent && delegationBelow(parent.zone, zone, world, signal);
}

/** The first delegation that the servers of `zone` give on the way to a name below it. */
async function delegationBelow(
  zone: string,
  name: string,
  world: DnsWorld,
  signal: AbortSignal,
): Promise<Delegation | undefined> {
  const told = await resolve(world, zone, 'NS', signal);
  const names = nameServersOf(zone, told?.answers ?? []);
  const parents = await findNameServers(names, told?.additionals ?? [], world, signal);
  const question = { name, type: 'NS', recursive: false } as const;
  const answer = await askInTurn(
    parents,
    async (parent, until) => {
      const said = await askNameServer(parent, question, world, until);
      return isUsable(said) ? { ...said, parent } : undefined;
    },
    signal,
  );
  const { authorities = [], answers = [], additionals: glue = [] } = answer ?? {};
  const records = [...authorities, ...answers];
  const referral = records.find(
    (one) => one.type === 'NS' && canonicalName(one.name) !== zone && isWithin(one.name, zone),
  );
  if (referral === undefined || !isWithin(name, referral.name)) return undefined;
  const below = canonicalName(referral.name);
  // Authoritative NS records of the name may be those of a wildcard, which delegate nothing.
  if (answer !== undefined && answers.includes(referral)) {
    const { parent } = answer;
    const wildcard = await findWildcard(below, {
      zone,
      types: ['NS'],
      ask: async (probe, type) => {
        const said = await askNameServer(
          parent,
          { name: probe, type, recursive: false },
          world,
          signal,
        );
        return isUsable(said) ? said.answers : undefined;
      },
    });
    if (wildcard !== undefined) return undefined;
  }
  return { zone: below, servers: nameServersOf(below, records), glue };
}

async function ownNameServers(
  zone: string,
  servers: readonly NameServer[],
  world: DnsWorld,
  signal: AbortSignal,
): Promise<string[]> {
  const question = { name: zone, type: 'NS', recursive: false } as const;
  const answer = await askInTurn(
    servers,
    async (server, until) => {
      const said = await askNameServer(server, question, world, until);
      return said?.authoritative === true ? said : undefined;
    },
    signal,
  );
  return nameServersOf(zone, answer?.answers ?? []);
}
