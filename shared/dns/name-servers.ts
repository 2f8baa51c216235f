import { isIPv4, isIPv6 } from 'node:net';
import type { Answer } from 'dns-packet';
import { addressesIn, addressesOf } from './answer-values.ts';
import type { DnsAnswer, DnsClient, DnsQuestion } from './dns-client.ts';
import { isQueryable } from './is-queryable.ts';
import { resolve } from './resolve.ts';

/** An authoritative server, by its name in the NS records of the zone or the parent zone. */
export interface NameServer {
  readonly name: string;
  /** In the order in which they are queried. Empty if they are unknown or cannot be queried. */
  readonly addresses: readonly string[];
}

/** Zones rarely have more, and each server takes time from the other checks. */
const MAX_SERVERS = 8;

/**
 * Finds the addresses of name servers: in `glue`, the addresses that the parent zone sends with the NS records, else by
 * the resolvers. If the servers' names are in a zone that fails, only the glue has their addresses.
 */
export async function findNameServers(
  names: readonly string[],
  glue: readonly Answer[],
  dns: DnsClient,
  signal: AbortSignal,
): Promise<NameServer[]> {
  return Promise.all(
    names.slice(0, MAX_SERVERS).map(async (name) => {
      const glueAddresses = addressesOf(name, glue);
      // Servers omit glue that does not fit into the answer.
      const all = glueAddresses.some((one) => isIPv4(one))
        ? glueAddresses
        : [...glueAddresses, ...(await lookUpAddresses(name, dns, signal))];
      const allowed = all.filter((one) => isQueryable(one, dns.allowPrivateServers));
      // IPv4 first, and one of each, because not every network has IPv6.
      const addresses = [allowed.find((one) => isIPv4(one)), allowed.find((one) => isIPv6(one))];
      return { name, addresses: addresses.filter((one) => one !== undefined) };
    }),
  );
}

async function lookUpAddresses(
  name: string,
  dns: DnsClient,
  signal: AbortSignal,
): Promise<string[]> {
  const answers = await Promise.all([
    resolve(dns, name, 'A', signal),
    resolve(dns, name, 'AAAA', signal),
  ]);
  return answers.flatMap((one) => addressesIn(one?.answers ?? []));
}

/** Queries a name server at its addresses, one after the other; `undefined` if none answers. */
export async function queryNameServer(
  { addresses }: NameServer,
  question: DnsQuestion,
  { lookup, port }: DnsClient,
  signal: AbortSignal,
): Promise<DnsAnswer | undefined> {
  for (const address of addresses) {
    const answer = await lookup({ address, port }, question, signal);
    if (answer !== undefined) return answer;
  }
  return undefined;
}
