import type { Answer } from 'dns-packet';
import { canonicalName } from '../certificates/names.ts';
import { aliasOf, nameServersOf } from './answer-values.ts';
import type { DnsClient } from './dns-client.ts';
import { findWildcard } from './find-wildcard.ts';
import { findNameServers, queryNameServer } from './name-servers.ts';
import type { NameServer } from './name-servers.ts';
import { isWithin, withAncestors } from './names.ts';
import { isUsable, queryInTurn, resolve } from './resolve.ts';

/** The zone of a name, and its servers. */
interface Authority {
  /** The zone that contains the name. */
  readonly zone: string;
  /** The servers in the NS records of the parent zone. Empty if the parent's servers did not answer. */
  readonly delegated: readonly string[];
  /** The servers in the NS records of the zone itself. */
  readonly named: readonly string[];
  /** Both, without duplicates. */
  readonly servers: readonly NameServer[];
}

/** The delegation of a zone, as its parent zone has it. */
interface Delegation {
  readonly zone: string;
  readonly servers: readonly string[];
  /** Addresses of the servers, as far as the parent zone has them. */
  readonly glue: readonly Answer[];
}

/** Finds the zone of a name, its delegation and its servers; `undefined` if the resolvers do not find the zone. */
export async function findAuthority(
  name: string,
  dns: DnsClient,
  signal: AbortSignal,
): Promise<Authority | undefined> {
  const closest = await closestZone(name, dns, signal);
  if (closest === undefined) return undefined;
  // Resolvers cannot resolve this zone, so only the parent zone has its servers.
  const ill = closest.failed && (await delegationBelow(closest.zone, name, dns, signal));
  if (ill) {
    const servers = await findNameServers(ill.servers, ill.glue, dns, signal);
    return { zone: ill.zone, delegated: ill.servers, named: [], servers };
  }
  const { zone } = closest;
  const [delegation, nsAnswer] = await Promise.all([
    delegationOf(zone, dns, signal),
    resolve(dns, zone, 'NS', signal),
  ]);
  const { servers: delegated = [], glue = [] } = delegation ?? {};
  const merged = nameServersOf(zone, nsAnswer?.answers ?? []);
  const first = delegated.length === 0 ? merged : delegated;
  const atParents = await findNameServers(first, glue, dns, signal);
  // A resolver can have cached the NS records of the parent zone; the zone itself is authoritative.
  const own = await ownNameServers(zone, atParents, dns, signal);
  const named = own.length === 0 ? merged : own;
  const more = named.filter((one) => !first.includes(one));
  const servers = [...atParents, ...(await findNameServers(more, [], dns, signal))];
  return { zone, delegated, named, servers };
}

async function closestZone(
  name: string,
  dns: DnsClient,
  signal: AbortSignal,
): Promise<{ zone: string; failed: boolean } | undefined> {
  let failed = false;
  for (const candidate of withAncestors(name)) {
    const answer = await resolve(dns, candidate, 'SOA', signal);
    if (answer === undefined) return undefined;
    if (!isUsable(answer)) failed = true;
    // The SOA record belongs to the target of the CNAME record, and no zone begins at a CNAME record.
    if (aliasOf(candidate, answer.answers) !== undefined) continue;
    const soa = [...answer.answers, ...answer.authorities].find(
      (one) => one.type === 'SOA' && isWithin(candidate, one.name) && one.name !== '.',
    );
    if (soa !== undefined) return { zone: canonicalName(soa.name), failed };
  }
  return undefined;
}

/** The delegation of a zone by the servers of its parent zone. */
async function delegationOf(
  zone: string,
  dns: DnsClient,
  signal: AbortSignal,
): Promise<Delegation | undefined> {
  const above = withAncestors(zone)[1];
  const parent = above === undefined ? undefined : await closestZone(above, dns, signal);
  return parent && delegationBelow(parent.zone, zone, dns, signal);
}

/** The first delegation below `zone` on the way to a name, by the servers of `zone`. */
async function delegationBelow(
  zone: string,
  name: string,
  dns: DnsClient,
  signal: AbortSignal,
): Promise<Delegation | undefined> {
  const nsAnswer = await resolve(dns, zone, 'NS', signal);
  const names = nameServersOf(zone, nsAnswer?.answers ?? []);
  const parents = await findNameServers(names, nsAnswer?.additionals ?? [], dns, signal);
  const question = { name, type: 'NS', recursive: false } as const;
  const answer = await queryInTurn(
    parents,
    async (parent, until) => {
      const response = await queryNameServer(parent, question, dns, until);
      return isUsable(response) ? { ...response, parent } : undefined;
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
  // Authoritative NS records of the name can come from a wildcard record, which delegates nothing.
  if (answer !== undefined && answers.includes(referral)) {
    const { parent } = answer;
    const wildcard = await findWildcard(below, {
      zone,
      types: ['NS'],
      ask: async (probe, type) => {
        const response = await queryNameServer(
          parent,
          { name: probe, type, recursive: false },
          dns,
          signal,
        );
        return isUsable(response) ? response.answers : undefined;
      },
    });
    if (wildcard !== undefined) return undefined;
  }
  return { zone: below, servers: nameServersOf(below, records), glue };
}

async function ownNameServers(
  zone: string,
  servers: readonly NameServer[],
  dns: DnsClient,
  signal: AbortSignal,
): Promise<string[]> {
  const question = { name: zone, type: 'NS', recursive: false } as const;
  const answer = await queryInTurn(
    servers,
    async (server, until) => {
      const response = await queryNameServer(server, question, dns, until);
      return response?.authoritative === true ? response : undefined;
    },
    signal,
  );
  return nameServersOf(zone, answer?.answers ?? []);
}
