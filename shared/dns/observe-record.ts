import type { DnsRecord } from '../certificates/validation.ts';
import { aliasOf, textsAt } from './answer-values.ts';
import { checkResolver, checkServer } from './check-record.ts';
import type { Observation, RecordValues } from './check-record.ts';
import { includesValue } from './compare-values.ts';
import type { DnsClient } from './dns-client.ts';
import { findAuthority } from './find-authority.ts';
import { findIssuers } from './find-issuers.ts';
import type { Issuers } from './find-issuers.ts';
import { aliasesOf, findWildcard } from './find-wildcard.ts';
import type { Wildcard, WildcardSearch } from './find-wildcard.ts';
import { queryNameServer } from './name-servers.ts';
import { isUsable, resolve } from './resolve.ts';

/** All answers about a record that the DNS check result depends on. */
export interface RecordObservations {
  readonly zone: string | undefined;
  /** The servers in the NS records of the parent zone (`delegated`) and of the zone itself (`named`). */
  readonly delegated: readonly string[];
  readonly named: readonly string[];
  readonly seen: readonly Observation[];
  /** The wildcard record that answers at the name; not searched if every server has the record. */
  readonly wildcard: Wildcard | 'unknown' | undefined;
  /** TXT records at the name of a CNAME record, which cannot exist next to them. */
  readonly conflictingTexts: readonly string[];
  /** The values at the record's name with the zone name appended twice. */
  readonly doubled: { readonly name: string; readonly values: readonly string[] } | undefined;
  readonly issuers: Issuers | undefined;
}

/** The record to check. */
interface Wanted {
  /** The validated domain; for `*.example.com`, it can be `example.com`. */
  readonly domain: string;
  /** The names of the certificate. */
  readonly names: readonly string[];
  readonly record: DnsRecord;
}

/** Wildcard records that serve hosts (A, AAAA) or answer at the record's name (TXT); CNAME answers all types. */
const WILDCARD_TYPES = ['A', 'AAAA', 'TXT'] as const;

/** Queries the authoritative servers and the resolvers for a record and for the records that affect it. */
export async function observeRecord(
  { domain, names, record }: Wanted,
  dns: DnsClient,
  signal: AbortSignal,
): Promise<RecordObservations> {
  const finding = findAuthority(record.name, dns, signal);
  const findZone = async () => (await finding)?.zone;
  const [authority, atResolvers, issuers] = await Promise.all([
    finding,
    Promise.all(dns.resolvers.map((one) => checkResolver(one, record, findZone, dns, signal))),
    findIssuers(domain, names, dns, signal),
  ]);
  const { zone, delegated = [], named = [], servers = [] } = authority ?? {};
  // The zone is a top-level domain if the domain does not exist; its servers are not the domain's.
  const own = zone?.includes('.') === true ? servers : [];
  const roleOf = (name: string) =>
    delegated.length === 0 || delegated.includes(name) ? 'delegated' : 'named';
  const atServers = await Promise.all(
    own.map((one) => checkServer(one, roleOf(one.name), record, dns, signal)),
  );
  const all = [...atServers, ...atResolvers];
  const known = { zone, delegated, named, issuers };
  if (all.every(({ lookup }) => lookup.kind === 'values' && includesValue(lookup.values, record))) {
    return { ...known, seen: all, wildcard: undefined, conflictingTexts: [], doubled: undefined };
  }
  const answering = own.filter((_, index) => atServers[index]?.lookup.kind === 'values');
  const ask: WildcardSearch['ask'] = async (name, type) => {
    const question = { name, type, recursive: false };
    const answers =
      answering.length === 0
        ? [await resolve(dns, name, type, signal)]
        : await Promise.all(answering.map((one) => queryNameServer(one, question, dns, signal)));
    const usable = answers.filter(isUsable);
    return usable.length === 0 ? undefined : usable.flatMap((one) => one.answers);
  };
  const search = { zone, types: WILDCARD_TYPES, ask };
  const [wildcard, texts = [], doubled] = await Promise.all([
    findWildcard(record.name, search),
    record.type === 'CNAME' ? ask(record.name, 'TXT') : undefined,
    zone?.includes('.') === true ? checkAppendedZone({ ...search, zone }, record) : undefined,
  ]);
  const conflictingTexts = textsAt(record.name, texts);
  const found = { ...known, wildcard, doubled };
  if (wildcard === undefined || wildcard === 'unknown')
    return { ...found, seen: all, conflictingTexts };
  return {
    ...found,
    seen: all.map((one) => markWildcard(one, wildcard, record)),
    conflictingTexts: without(conflictingTexts, textsAt(wildcard.name, wildcard.records)),
  };
}

/** A wildcard answer is not a record of the name; the expected value counts anyway, because authorities accept it. */
function markWildcard(one: Observation, wildcard: Wildcard, record: DnsRecord): Observation {
  const { lookup } = one;
  if (lookup.kind !== 'values' || includesValue(lookup.values, record)) return one;
  return isOf(wildcard, lookup, record)
    ? { ...one, lookup: { ...lookup, wildcard: wildcard.name } }
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

/**
 * The values at the record's name with the zone's name appended twice, because many consoles append the zone name
 * automatically. A wildcard answer does not count.
 */
export async function checkAppendedZone(
  search: WildcardSearch & { readonly zone: string },
  record: DnsRecord,
): Promise<{ name: string; values: string[] } | undefined> {
  const name = `${record.name}.${search.zone}`;
  const answers = (await search.ask(name, record.type)) ?? [];
  const alias = aliasOf(name, answers);
  const aliases = alias === undefined ? [] : [alias];
  const values = record.type === 'TXT' ? textsAt(name, answers) : aliases;
  const published = includesValue(values, record) && !(await findWildcard(name, search));
  return published ? { name, values } : undefined;
}
