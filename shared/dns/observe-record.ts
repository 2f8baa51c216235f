import type { DnsRecord } from '../certificates/validation.ts';
import { aliasOf, endOfChain, textsAt } from './answer-values.ts';
import type { DnsAnswer, DnsServer } from './dns-lookup.ts';
import { resolve } from './dns-world.ts';
import type { DnsWorld } from './dns-world.ts';
import { findAuthority } from './find-authority.ts';
import { findIssuers } from './find-issuers.ts';
import type { Issuers } from './find-issuers.ts';
import { canonical } from './names.ts';

/**
 * What one server has at the name of a record.
 *
 * - `values`: of the record's type, those behind an alias included; empty where there are none
 * - `refused`: it does not answer for the zone
 * - `failed`: it could not find out
 */
export type Sight =
  | { readonly kind: 'values'; readonly values: readonly string[]; readonly alias?: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed' };

/** What was seen at one of those that answered at all. */
export interface Observation {
  /** The name of a zone's server, the address of a resolver. */
  readonly server: string;
  /** `delegated`: the parent zone sends people there. `named`: only the zone itself does. */
  readonly role: 'delegated' | 'named' | 'resolver';
  readonly sight: Sight;
}

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

/** Asks the zone's own servers and the resolvers for a record, and what else decides whether it is of use. */
export async function observeRecord(
  domain: string,
  record: DnsRecord,
  world: DnsWorld,
  signal: AbortSignal,
): Promise<RecordObservations> {
  const [authority, atResolvers, issuers] = await Promise.all([
    findAuthority(record.name, world, signal),
    Promise.all(
      world.resolvers.map((server) =>
        look(server, server.address, 'resolver', record, world, signal),
      ),
    ),
    findIssuers(domain, world, signal),
  ]);
  const { zone, delegated = [], named = [], servers = [] } = authority ?? {};
  // The servers of a top-level domain are the zone's own only where the domain does not exist.
  const own = zone?.includes('.') === true ? servers : [];
  const roleOf = (name: string) =>
    delegated.length === 0 || delegated.includes(name) ? 'delegated' : 'named';
  const [atServers, doubled] = await Promise.all([
    Promise.all(
      own.map(({ name, server }) => look(server, name, roleOf(name), record, world, signal)),
    ),
    zone === undefined ? undefined : lookDoubled(zone, record, own[0]?.server, world, signal),
  ]);
  const seen = [...atServers, ...atResolvers].filter((one) => one !== undefined);
  return { zone, delegated, named, seen, doubled, issuers };
}

async function look(
  server: DnsServer,
  name: string,
  role: Observation['role'],
  record: DnsRecord,
  world: DnsWorld,
  signal: AbortSignal,
): Promise<Observation | undefined> {
  const recursive = role === 'resolver';
  const question = { name: record.name, type: record.type, recursive };
  const answer = await world.lookup(server, question, signal);
  if (answer === undefined) return undefined;
  const sight = await sightOf(answer, record, recursive, world, signal);
  return { server: name, role, sight };
}

async function sightOf(
  answer: DnsAnswer,
  record: DnsRecord,
  recursive: boolean,
  world: DnsWorld,
  signal: AbortSignal,
): Promise<Sight> {
  const { code, authoritative, answers } = answer;
  if (code !== 'NOERROR' && code !== 'NXDOMAIN') {
    return { kind: recursive || code === 'SERVFAIL' ? 'failed' : 'refused' };
  }
  if (!recursive && !authoritative) return { kind: 'refused' };
  const alias = aliasOf(record.name, answers);
  if (record.type === 'CNAME') {
    return { kind: 'values', values: alias === undefined ? [] : [alias] };
  }
  if (alias === undefined) return { kind: 'values', values: textsAt(record.name, answers) };
  // An authority follows an alias only within its own zones; whoever validates follows it to the end.
  const end = endOfChain(record.name, answers);
  const direct = textsAt(end, answers);
  if (direct.length > 0 || recursive) return { kind: 'values', values: direct, alias };
  const followed = await resolve(world, end, 'TXT', signal);
  if (followed?.code !== 'NOERROR' && followed?.code !== 'NXDOMAIN') return { kind: 'failed' };
  const all = followed.answers;
  return { kind: 'values', values: textsAt(endOfChain(end, all), all), alias };
}

async function lookDoubled(
  zone: string,
  record: DnsRecord,
  server: DnsServer | undefined,
  world: DnsWorld,
  signal: AbortSignal,
): Promise<RecordObservations['doubled']> {
  const name = `${canonical(record.name)}.${zone}`;
  if (server === undefined) return undefined;
  const question = { name, type: record.type, recursive: false };
  const answers = (await world.lookup(server, question, signal))?.answers ?? [];
  const alias = aliasOf(name, answers);
  const values =
    record.type === 'TXT' ? textsAt(name, answers) : alias === undefined ? [] : [alias];
  return { name, values };
}
