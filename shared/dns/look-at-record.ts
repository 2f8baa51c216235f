import type { Answer } from 'dns-packet';
import type { DnsRecord } from '../certificates/validation.ts';
import { aliasOf, endOfChain, redirectionOf, textsAt } from './answer-values.ts';
import type { DnsAnswer, DnsServer } from './dns-lookup.ts';
import type { DnsWorld } from './dns-world.ts';
import { isSigned } from './is-signed.ts';
import { askNameServer } from './name-servers.ts';
import type { NameServer } from './name-servers.ts';
import { isUsable, resolve } from './resolve.ts';

/**
 * What one server has at the name of a record.
 *
 * - `values`: of the record's type, those behind an alias included; empty where there are none
 * - `failed`: it could not find out; `bogus` where only because the zone's signatures do not hold
 * - `refused`: it does not answer for the zone, or not to us
 * - `silent`: it did not answer us
 * - `nowhere`: it has no address that may be asked
 */
export type Sight =
  | RecordValues
  | { readonly kind: 'failed'; readonly bogus?: true }
  | { readonly kind: 'refused' | 'silent' | 'nowhere' };

export interface RecordValues {
  readonly kind: 'values';
  readonly values: readonly string[];
  /** Where a CNAME record at the name leads. */
  readonly alias?: string;
  /** The name above whose DNAME record makes that CNAME record (RFC 6672). */
  readonly redirection?: string;
  /** The wildcard record that all of this comes from: then the name has no such record of its own. */
  readonly wildcard?: string;
  /** A resolver has checked its signatures. */
  readonly authenticated?: true;
}

/** What was seen at one of those that were asked. */
export interface Observation {
  /** The name of a zone's server, the address of a resolver. */
  readonly server: string;
  /** `delegated`: the parent zone sends people there. `named`: only the zone itself does. */
  readonly role: 'delegated' | 'named' | 'resolver';
  readonly sight: Sight;
}

/** Asks one of a zone's own servers. */
export async function lookAtServer(
  server: NameServer,
  role: 'delegated' | 'named',
  record: DnsRecord,
  world: DnsWorld,
  signal: AbortSignal,
): Promise<Observation> {
  const told = (sight: Sight) => ({ server: server.name, role, sight });
  if (server.addresses.length === 0) return told({ kind: 'nowhere' });
  const question = { name: record.name, type: record.type, recursive: false };
  const ask = async () => askNameServer(server, question, world, signal);
  const first = await ask();
  // A single failure can be temporary: it counts if it happens twice.
  const answer = first?.code === 'SERVFAIL' ? ((await ask()) ?? first) : first;
  if (answer === undefined) return told({ kind: 'silent' });
  const { code, authoritative, answers } = answer;
  // Of an alias that leads in a circle, some servers tell and fail at once.
  const knows = isUsable(answer) || aliasOf(record.name, answers) !== undefined;
  if (code === 'SERVFAIL' && !knows) return told({ kind: 'failed' });
  if (!knows || !authoritative) return told({ kind: 'refused' });
  // An authority follows an alias only within its own zones; whoever validates follows it to the end.
  const seen = await follow(valuesIn(answer, record), answers, record, world, signal);
  // Where an alias leads into a circle, or a zone that is gone, nobody can find out either.
  return told(seen ?? { kind: 'silent' });
}

/** Asks a resolver. `findZone` answers the zone of the record, if it is known. */
export async function lookAtResolver(
  server: DnsServer,
  record: DnsRecord,
  findZone: () => Promise<string | undefined>,
  world: DnsWorld,
  signal: AbortSignal,
): Promise<Observation> {
  const told = (sight: Sight) => ({ server: server.address, role: 'resolver' as const, sight });
  const question = { name: record.name, type: record.type, recursive: true };
  const ask = async (unchecked: boolean) =>
    world.lookup(server, unchecked ? { ...question, unchecked } : question, signal);
  const answer = await ask(false);
  if (answer === undefined) return told({ kind: 'silent' });
  if (isUsable(answer)) return told(await read(answer));
  if (answer.code !== 'SERVFAIL') return told({ kind: 'refused' });
  const anyway = await ask(true);
  if (!isUsable(anyway)) return told({ kind: 'failed' });
  // The first failure can be temporary: with invalid signatures, the resolver fails again.
  const again = await ask(false);
  if (isUsable(again)) return told(await read(again));
  // Repeated failures can be temporary as well: only a signed zone has signatures that can be invalid.
  const zone = await findZone();
  const bogus = zone !== undefined && (await isSigned(zone, server, world, signal));
  return told(bogus ? { kind: 'failed', bogus } : { kind: 'failed' });

  async function read(usable: DnsAnswer): Promise<RecordValues> {
    const seen = valuesIn(usable, record);
    const authenticated = usable.authenticated ? { authenticated: true as const } : {};
    // Asked for a CNAME record, a resolver does not follow the one that a DNAME record makes.
    const leadsOn = record.type === 'CNAME';
    const followed = leadsOn && (await follow(seen, usable.answers, record, world, signal));
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

/** Looks up where an alias leads that the answer says no more of; `undefined` where that cannot be found out. */
async function follow(
  seen: RecordValues,
  answers: readonly Answer[],
  record: DnsRecord,
  world: DnsWorld,
  signal: AbortSignal,
): Promise<RecordValues | undefined> {
  if (seen.alias === undefined || seen.values.length > 0) return seen;
  const next = record.type === 'CNAME' ? seen.alias : endOfChain(record.name, answers);
  const followed = await resolve(world, next, record.type, signal);
  return followed && { ...seen, values: valuesAt(next, record, followed.answers) };
}

function valuesAt(name: string, { type }: DnsRecord, answers: readonly Answer[]): string[] {
  if (type === 'TXT') return textsAt(endOfChain(name, answers), answers);
  const alias = aliasOf(name, answers);
  return alias === undefined ? [] : [alias];
}
