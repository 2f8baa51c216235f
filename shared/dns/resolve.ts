import { setTimeout } from 'node:timers/promises';
import type { RecordType } from 'dns-packet';
import { canonicalName } from '../certificates/names.ts';
import type { DnsAnswer, DnsClient, DnsServer } from './dns-client.ts';

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

/** Milliseconds until the next candidate is queried too: a server that does not answer must not use up the time. */
const HEAD_START = 300;

/** Queries one candidate after the other until one has an answer; `undefined` if none has. */
export async function queryInTurn<Asked, Found>(
  candidates: readonly Asked[],
  ask: (one: Asked, signal: AbortSignal) => Promise<Found | undefined>,
  signal: AbortSignal,
): Promise<Found | undefined> {
  const enough = new AbortController();
  const until = AbortSignal.any([signal, enough.signal]);
  const queryFrom = async ([first, ...rest]: readonly Asked[]): Promise<Found | undefined> => {
    if (first === undefined) return undefined;
    const asked = ask(first, until);
    const pause = setTimeout(HEAD_START, undefined, { signal: until }).catch(() => undefined);
    return (await Promise.race([asked, pause])) ?? firstOf([asked, queryFrom(rest)]);
  };
  try {
    return await queryFrom(candidates);
  } finally {
    enough.abort();
  }
}

/** The first result that is not `undefined`; `undefined` if there is none. */
async function firstOf<Found>(asked: readonly Promise<Found | undefined>[]) {
  const { promise, resolve, reject } = Promise.withResolvers<Found | undefined>();
  const all = asked.map(async (one) => {
    const found = await one;
    if (found !== undefined) resolve(found);
  });
  Promise.all(all).then(() => resolve(undefined), reject);
  return promise;
}

/**
 * Whether a zone is signed, as a resolver finds it: the parent zone has a DS record of it, or the zone has keys
 * (RFC 4035, section 5). `false` if the resolver answers neither. Checking is disabled (CD), because a zone with
 * invalid signatures has to count as signed.
 */
export async function isSigned(
  zone: string,
  resolver: DnsServer,
  { lookup }: DnsClient,
  signal: AbortSignal,
): Promise<boolean> {
  const types = ['DS', 'DNSKEY'] as const;
  const answers = await Promise.all(
    types.map(async (type) => {
      const question = { name: zone, type, recursive: true, unchecked: true };
      const records = (await lookup(resolver, question, signal))?.answers ?? [];
      return records.some((one) => one.type === type && canonicalName(one.name) === zone);
    }),
  );
  return answers.includes(true);
}
