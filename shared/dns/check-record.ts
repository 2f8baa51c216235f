import type { Answer } from 'dns-packet';
import type { DnsRecord } from '../certificates/validation.ts';
import { aliasOf, endOfChain, redirectionOf, textsAt } from './answer-values.ts';
import type { DnsAnswer, DnsClient, DnsServer } from './dns-client.ts';
import { queryNameServer } from './name-servers.ts';
import type { NameServer } from './name-servers.ts';
import { isSigned, isUsable, resolve } from './resolve.ts';

/**
 * What one server answers at the name of a record.
 *
 * - `values`: the values of the record's type, CNAME records followed; empty if there are none
 * - `failed`: the server fails; `bogus` if the reason is invalid DNSSEC signatures of the zone
 * - `refused`: the server does not serve the zone, or refuses the monitor's queries
 * - `no-answer`: no answer arrived
 * - `no-address`: the server has no address that can be queried
 */
export type LookupResult =
  | RecordValues
  | { readonly kind: 'failed'; readonly bogus?: true }
  | { readonly kind: 'refused' | 'no-answer' | 'no-address' };

export interface RecordValues {
  readonly kind: 'values';
  readonly values: readonly string[];
  /** The target of the CNAME record at the name. */
  readonly alias?: string;
  /** The owner of the DNAME record that this CNAME record is synthesized from (RFC 6672). */
  readonly redirection?: string;
  /** The wildcard record that the answer is synthesized from. */
  readonly wildcard?: string;
  /** A resolver has checked the signatures. */
  readonly authenticated?: true;
}

/** The answer of one server. */
export interface Observation {
  /** The name of an authoritative server, or the address of a resolver. */
  readonly server: string;
  /** `delegated`: in the NS records of the parent zone. `named`: only in those of the zone itself. */
  readonly role: 'delegated' | 'named' | 'resolver';
  readonly lookup: LookupResult;
}

/** Queries an authoritative server of the zone. */
export async function checkServer(
  server: NameServer,
  role: 'delegated' | 'named',
  record: DnsRecord,
  dns: DnsClient,
  signal: AbortSignal,
): Promise<Observation> {
  const observed = (lookup: LookupResult) => ({ server: server.name, role, lookup });
  if (server.addresses.length === 0) return observed({ kind: 'no-address' });
  const question = { name: record.name, type: record.type, recursive: false };
  const ask = async () => queryNameServer(server, question, dns, signal);
  const first = await ask();
  // A single failure can be temporary.
  const answer = first?.code === 'SERVFAIL' ? ((await ask()) ?? first) : first;
  if (answer === undefined) return observed({ kind: 'no-answer' });
  const { code, authoritative, answers } = answer;
  // Some servers answer a CNAME loop with SERVFAIL and the CNAME records.
  const knows = isUsable(answer) || aliasOf(record.name, answers) !== undefined;
  if (code === 'SERVFAIL' && !knows) return observed({ kind: 'failed' });
  if (!knows || !authoritative) return observed({ kind: 'refused' });
  // Servers follow CNAME records only within their own zones; certification authorities follow them to the end.
  const seen = await follow(valuesIn(answer, record), answers, record, dns, signal);
  // The CNAME record leads to a loop, or to a zone that does not exist.
  return observed(seen ?? { kind: 'no-answer' });
}

/** Queries a resolver. `findZone` returns the zone of the record, if known. */
export async function checkResolver(
  server: DnsServer,
  record: DnsRecord,
  findZone: () => Promise<string | undefined>,
  dns: DnsClient,
  signal: AbortSignal,
): Promise<Observation> {
  const observed = (lookup: LookupResult) => ({
    server: server.address,
    role: 'resolver' as const,
    lookup,
  });
  const question = { name: record.name, type: record.type, recursive: true };
  const ask = async (unchecked: boolean) =>
    dns.lookup(server, unchecked ? { ...question, unchecked } : question, signal);
  const answer = await ask(false);
  if (answer === undefined) return observed({ kind: 'no-answer' });
  if (isUsable(answer)) return observed(await read(answer));
  if (answer.code !== 'SERVFAIL') return observed({ kind: 'refused' });
  const anyway = await ask(true);
  if (!isUsable(anyway)) return observed({ kind: 'failed' });
  // The first failure can be temporary: with invalid signatures, the resolver fails again.
  const again = await ask(false);
  if (isUsable(again)) return observed(await read(again));
  // Repeated failures can be temporary as well: only a signed zone has signatures that can be invalid.
  const zone = await findZone();
  const bogus = zone !== undefined && (await isSigned(zone, server, dns, signal));
  return observed(bogus ? { kind: 'failed', bogus } : { kind: 'failed' });

  async function read(usable: DnsAnswer): Promise<RecordValues> {
    const seen = valuesIn(usable, record);
    const authenticated = usable.authenticated ? { authenticated: true as const } : {};
    // In a CNAME query, a resolver does not follow the CNAME record that is synthesized from a DNAME record.
    const leadsOn = record.type === 'CNAME';
    const followed = leadsOn && (await follow(seen, usable.answers, record, dns, signal));
    return { ...(followed || seen), ...authenticated };
  }
}

function valuesIn({ answers }: DnsAnswer, record: DnsRecord): RecordValues {
  const alias = aliasOf(record.name, answers);
  const redirection = alias && redirectionOf(record.name, answers);
  if (record.type === 'CNAME' && redirection === undefined) {
    return { kind: 'values', values: alias === undefined ? [] : [alias] };
  }
  return {
    ...{ kind: 'values', values: valuesAt(endOfChain(record.name, answers), record, answers) },
    ...(alias === undefined ? {} : { alias }),
    ...(redirection === undefined ? {} : { redirection }),
  };
}

/** Resolves the target of a CNAME record if the answer ends at it; `undefined` if that fails. */
async function follow(
  seen: RecordValues,
  answers: readonly Answer[],
  record: DnsRecord,
  dns: DnsClient,
  signal: AbortSignal,
): Promise<RecordValues | undefined> {
  if (seen.alias === undefined || seen.values.length > 0) return seen;
  const next = record.type === 'CNAME' ? seen.alias : endOfChain(record.name, answers);
  const followed = await resolve(dns, next, record.type, signal);
  return followed && { ...seen, values: valuesAt(next, record, followed.answers) };
}

function valuesAt(name: string, { type }: DnsRecord, answers: readonly Answer[]): string[] {
  if (type === 'TXT') return textsAt(endOfChain(name, answers), answers);
  const alias = aliasOf(name, answers);
  return alias === undefined ? [] : [alias];
}
