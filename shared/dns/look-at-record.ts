import type { DnsRecord } from '../certificates/validation.ts';
import { aliasOf, endOfChain, textsAt } from './answer-values.ts';
import type { DnsAnswer, DnsServer } from './dns-lookup.ts';
import type { DnsWorld } from './dns-world.ts';
import { askNameServer } from './name-servers.ts';
import type { NameServer } from './name-servers.ts';
import { isUsable, resolve } from './resolve.ts';

/**
 * What one server has at the name of a record.
 *
 * - `values`: of the record's type, those behind an alias included; empty where there are none
 * - `refused`: it does not answer for the zone
 * - `failed`: it could not find out; `unsigned` where only because the zone's signatures do not hold
 * - `silent`: it did not answer us
 * - `nowhere`: it has no address that may be asked
 */
export type Sight =
  | { readonly kind: 'values'; readonly values: readonly string[]; readonly alias?: string }
  | { readonly kind: 'failed'; readonly unsigned?: true }
  | { readonly kind: 'refused' | 'silent' | 'nowhere' };

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
  const answer = await askNameServer(server, question, world, signal);
  if (answer === undefined) return told({ kind: 'silent' });
  const { code, authoritative, answers } = answer;
  // Of an alias that leads in a circle, some servers tell and fail at once.
  const knows = isUsable(answer) || aliasOf(record.name, answers) !== undefined;
  if (code === 'SERVFAIL' && !knows) return told({ kind: 'failed' });
  if (!knows || !authoritative) return told({ kind: 'refused' });
  const seen = valuesIn(answer, record);
  // An authority follows an alias only within its own zones; whoever validates follows it to the end.
  const leadsOn = record.type === 'TXT' && seen.alias !== undefined && seen.values.length === 0;
  if (!leadsOn) return told(seen);
  const next = endOfChain(record.name, answers);
  const followed = await resolve(world, next, 'TXT', signal);
  // Where an alias leads into a circle, or a zone that is gone, nobody can find out either.
  if (followed === undefined) return told({ kind: 'silent' });
  const end = endOfChain(next, followed.answers);
  return told({ ...seen, values: textsAt(end, followed.answers) });
}

/** Asks a resolver. */
export async function lookAtResolver(
  server: DnsServer,
  record: DnsRecord,
  { lookup }: DnsWorld,
  signal: AbortSignal,
): Promise<Observation> {
  const told = (sight: Sight) => ({ server: server.address, role: 'resolver' as const, sight });
  const question = { name: record.name, type: record.type, recursive: true };
  const answer = await lookup(server, question, signal);
  if (answer === undefined) return told({ kind: 'silent' });
  if (isUsable(answer)) return told(valuesIn(answer, record));
  const anyway = await lookup(server, { ...question, unchecked: true }, signal);
  return told({ kind: 'failed', ...(isUsable(anyway) ? { unsigned: true } : {}) });
}

function valuesIn({ answers }: DnsAnswer, record: DnsRecord): Sight & { kind: 'values' } {
  const alias = aliasOf(record.name, answers);
  if (record.type === 'CNAME') {
    return { kind: 'values', values: alias === undefined ? [] : [alias] };
  }
  const values = textsAt(endOfChain(record.name, answers), answers);
  return { kind: 'values', values, ...(alias === undefined ? {} : { alias }) };
}
