import { setTimeout } from 'node:timers/promises';

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
