import type { DnsRecord } from '../certificates/validation.ts';
import { textsAt } from './answer-values.ts';
import type { DnsWorld } from './dns-world.ts';
import { findAuthority } from './find-authority.ts';
import { findIssuers } from './find-issuers.ts';
import type { Issuers } from './find-issuers.ts';
import { aliasesOf, findWildcard } from './find-wildcard.ts';
import type { Wildcard, WildcardSearch } from './find-wildcard.ts';
import { includesValue } from './includes-value.ts';
import { lookAtDoubledName } from './look-at-doubled-name.ts';
import { lookAtResolver, lookAtServer } from './look-at-record.ts';
import type { Observation, RecordValues } from './look-at-record.ts';
import { askNameServer } from './name-servers.ts';
import { isUsable, resolve } from './resolve.ts';

/** Everything that was seen of a record. */
export interface RecordObservations {
  readonly zone: string | undefined;
  /** The servers that the parent zone names, and those that the zone names itself. */
  readonly delegated: readonly string[];
  readonly named: readonly string[];
  readonly seen: readonly Observation[];
  /** The wildcard record that answers for the name; not looked for where the record is there. */
  readonly wildcard: Wildcard | 'unknown' | undefined;
  /** TXT records at the name at which a CNAME record is asked for. */
  readonly beside: readonly string[];
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

/** Of these a wildcard serves hosts (A, AAAA), or answers at the name of the record (TXT); CNAME answers all. */
const WILDCARD_TYPES = ['A', 'AAAA', 'TXT'] as const;

/** Asks the zone's own servers and the resolvers for a record, and what else decides whether it is of use. */
export async function observeRecord(
  { domain, names, record }: Wanted,
  world: DnsWorld,
  signal: AbortSignal,
): Promise<RecordObservations> {
  const finding = findAuthority(record.name, world, signal);
  const findZone = async () => (await finding)?.zone;
  const [authority, atResolvers, issuers] = await Promise.all([
    finding,
    Promise.all(world.resolvers.map((one) => lookAtResolver(one, record, findZone, world, signal))),
    findIssuers(domain, names, world, signal),
  ]);
  const { zone, delegated = [], named = [], servers = [] } = authority ?? {};
  // The servers of a top-level domain are the zone's own only where the domain does not exist.
  const own = zone?.includes('.') === true ? servers : [];
  const roleOf = (name: string) =>
    delegated.length === 0 || delegated.includes(name) ? 'delegated' : 'named';
  const atServers = await Promise.all(
    own.map((one) => lookAtServer(one, roleOf(one.name), record, world, signal)),
  );
  const all = [...atServers, ...atResolvers];
  const known = { zone, delegated, named, issuers };
  if (all.every(({ sight }) => sight.kind === 'values' && includesValue(sight.values, record))) {
    return { ...known, seen: all, wildcard: undefined, beside: [], doubled: undefined };
  }
  const answering = own.filter((_, index) => atServers[index]?.sight.kind === 'values');
  const ask: WildcardSearch['ask'] = async (name, type) => {
    const question = { name, type, recursive: false };
    const answers =
      answering.length === 0
        ? [await resolve(world, name, type, signal)]
        : await Promise.all(answering.map((one) => askNameServer(one, question, world, signal)));
    const usable = answers.filter(isUsable);
    return usable.length === 0 ? undefined : usable.flatMap((one) => one.answers);
  };
  const search = { zone, types: WILDCARD_TYPES, ask };
  const [wildcard, texts = [], doubled] = await Promise.all([
    findWildcard(record.name, search),
    record.type === 'CNAME' ? ask(record.name, 'TXT') : undefined,
    zone?.includes('.') === true ? lookAtDoubledName({ ...search, zone }, record) : undefined,
  ]);
  const beside = textsAt(record.name, texts);
  const found = { ...known, wildcard, doubled };
  if (wildcard === undefined || wildcard === 'unknown') return { ...found, seen: all, beside };
  return {
    ...found,
    seen: all.map((one) => markWildcard(one, wildcard, record)),
    beside: without(beside, textsAt(wildcard.name, wildcard.records)),
  };
}

/** What a wildcard record answers is no record of the name; only the value that is asked for counts all the same. */
function markWildcard(one: Observation, wildcard: Wildcard, record: DnsRecord): Observation {
  const { sight } = one;
  if (sight.kind !== 'values' || includesValue(sight.values, record)) return one;
  return isOf(wildcard, sight, record)
    ? { ...one, sight: { ...sight, wildcard: wildcard.name } }
    : one;
}

function isOf(wildcard: Wildcard, { alias, values }: RecordValues, record: DnsRecord): boolean {
  const aliases = aliasesOf(wildcard);
  if (alias !== undefined) return aliases.includes(alias);
  const known = record.type === 'CNAME' ? aliases : textsAt(wildcard.name, wildcard.records);
  return values.length > 0 && without(values, known).length === 0;
}

function without(some: readonly string[], others: readonly string[]): string[] {
  return some.filter((one) => !others.includes(one));
}
