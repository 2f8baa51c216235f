import { setTimeout } from 'node:timers/promises';

/** Milliseconds after which the next one is asked too: one that is silent must not cost all of the time. */
const HEAD_START = 300;

/** Asks one after the other until one has an answer; `undefined` where none has. */
export async function askInTurn<Asked, Found>(
  candidates: readonly Asked[],
  ask: (one: Asked, signal: AbortSignal) => Promise<Found | undefined>,
  signal: AbortSignal,
): Promise<Found | undefined> {
  const enough = new AbortController();
  const until = AbortSignal.any([signal, enough.signal]);
  const askFrom = async ([first, ...rest]: readonly Asked[]): Promise<Found | undefined> => {
    if (first === undefined) return undefined;
    const asked = ask(first, until);
    const pause = setTimeout(HEAD_START, undefined, { signal: until }).catch(() => undefined);
    return (await Promise.race([asked, pause])) ?? firstOf([asked, askFrom(rest)]);
  };
  try {
    return await askFrom(candidates);
  } finally {
    enough.abort();
  }
}

/** The first of several that comes to something; `undefined` where none does. */
async function firstOf<Found>(asked: readonly Promise<Found | undefined>[]) {
  const { promise, resolve, reject } = Promise.withResolvers<Found | undefined>();
  const all = asked.map(async (one) => {
    const found = await one;
    if (found !== undefined) resolve(found);
  });
  Promise.all(all).then(() => resolve(undefined), reject);
  return promise;
}
