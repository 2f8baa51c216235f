import { isIPv4, isIPv6 } from 'node:net';
import type { Answer } from 'dns-packet';
import { addressesIn, addressesOf } from './answer-values.ts';
import type { DnsAnswer, DnsQuestion } from './dns-lookup.ts';
import type { DnsWorld } from './dns-world.ts';
import { mayBeAsked } from './may-be-asked.ts';
import { resolve } from './resolve.ts';

/** A server of a zone, by the name that the zone or its parent gives it. */
export interface NameServer {
  readonly name: string;
  /** Where it is; the first that answers counts. Empty where that is not known, or may not be asked. */
  readonly addresses: readonly string[];
}

/** Zones rarely have more; each one more costs time that others may need. */
const MOST_SERVERS = 8;

/**
 * Finds where name servers are: there where `glue`, what the parent zone said with their names, says; else
 * where resolvers say. A zone whose servers are named after itself is found by its glue alone if it is ill.
 */
export async function findNameServers(
  names: readonly string[],
  glue: readonly Answer[],
  world: DnsWorld,
  signal: AbortSignal,
): Promise<NameServer[]> {
  return Promise.all(
    names.slice(0, MOST_SERVERS).map(async (name) => {
      const told = addressesOf(name, glue);
      // Glue that does not fit into an answer is left out of it.
      const all = told.some((one) => isIPv4(one))
        ? told
        : [...told, ...(await lookUpAddresses(name, world, signal))];
      const allowed = all.filter((one) => mayBeAsked(one, world.allowPrivateServers));
      // IPv4 first, and one of each: the way to IPv6 is not there everywhere.
      const addresses = [allowed.find((one) => isIPv4(one)), allowed.find((one) => isIPv6(one))];
      return { name, addresses: addresses.filter((one) => one !== undefined) };
    }),
  );
}

async function lookUpAddresses(
  name: string,
  world: DnsWorld,
  signal: AbortSignal,
): Promise<string[]> {
  const answers = await Promise.all([
    resolve(world, name, 'A', signal),
    resolve(world, name, 'AAAA', signal),
  ]);
  return answers.flatMap((one) => addressesIn(one?.answers ?? []));
}

/** Asks a name server where it is; `undefined` where it does not answer at any of its addresses. */
export async function askNameServer(
  { addresses }: NameServer,
  question: DnsQuestion,
  { lookup, port }: DnsWorld,
  signal: AbortSignal,
): Promise<DnsAnswer | undefined> {
  for (const address of addresses) {
    const answer = await lookup({ address, port }, question, signal);
    if (answer !== undefined) return answer;
  }
  return undefined;
}
