import type { RecordType } from 'dns-packet';
import { queryInTurn } from './query-in-turn.ts';
import type { DnsAnswer } from './dns-lookup.ts';
import type { DnsClient } from './dns-client.ts';

/** The first usable answer of a resolver. If no resolver has one, a failure such as `SERVFAIL`. */
export async function resolve(
  { lookup, resolvers }: DnsClient,
  name: string,
  type: RecordType,
  signal: AbortSignal,
): Promise<DnsAnswer | undefined> {
  let failed: DnsAnswer | undefined;
  const found = await queryInTurn(
    resolvers,
    async (resolver, until) => {
      const answer = await lookup(resolver, { name, type, recursive: true }, until);
      if (isUsable(answer)) return answer;
      failed ??= answer;
      return undefined;
    },
    signal,
  );
  return found ?? failed;
}

interface Usable {
  readonly code: 'NOERROR' | 'NXDOMAIN';
}

/** Whether an answer has records or shows that there are none. */
export function isUsable(answer: DnsAnswer | undefined): answer is DnsAnswer & Usable {
  return answer?.code === 'NOERROR' || answer?.code === 'NXDOMAIN';
}
