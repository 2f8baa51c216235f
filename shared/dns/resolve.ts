import type { RecordType } from 'dns-packet';
import { setTimeout } from 'node:timers/promises';
import type { DnsAnswer } from './dns-lookup.ts';
import type { DnsWorld } from './dns-world.ts';

/** Milliseconds after which the next resolver is asked too: one that is silent must not cost all of the time. */
const HEAD_START = 300;

interface Usable {
  readonly code: 'NOERROR' | 'NXDOMAIN';
}

/** The first usable answer of a resolver. `SERVFAIL` is one where no resolver knows better. */
export async function resolve(
  { lookup, resolvers }: DnsWorld,
  name: string,
  type: RecordType,
  signal: AbortSignal,
): Promise<DnsAnswer | undefined> {
  const enough = new AbortController();
  const until = AbortSignal.any([signal, enough.signal]);
  let failed: DnsAnswer | undefined;
  const askFrom = async (place: number): Promise<DnsAnswer | undefined> => {
    const resolver = resolvers[place];
    if (resolver === undefined) return undefined;
    const asked = lookup(resolver, { name, type, recursive: true }, until).then((answer) => {
      if (isUsable(answer)) return answer;
      failed ??= answer;
      return undefined;
    });
    const pause = setTimeout(HEAD_START, undefined, { signal: until }).catch(() => undefined);
    return (await Promise.race([asked, pause])) ?? firstOf([asked, askFrom(place + 1)]);
  };
  try {
    return (await askFrom(0)) ?? failed;
  } finally {
    enough.abort();
  }
}

/** Whether an answer says what there is, or that there is nothing. */
export function isUsable(answer: DnsAnswer | undefined): answer is DnsAnswer & Usable {
  return answer?.code === 'NOERROR' || answer?.code === 'NXDOMAIN';
}

/** The first of several that comes to something; `undefined` where none does. */
async function firstOf<Found>(asked: readonly Promise<Found | undefined>[]) {
  const { promise, resolve: tell } = Promise.withResolvers<Found | undefined>();
  const all = asked.map(async (one) => {
    const found = await one;
    if (found !== undefined) tell(found);
  });
  void Promise.all(all).then(() => tell(undefined));
  return promise;
}
