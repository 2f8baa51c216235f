import type { LoopbackAnswer } from '../aws/loopback-server.ts';

/** An answer instead of that of the service. After `hang up`, the service has accepted the request. */
export type ScriptedAnswer = LoopbackAnswer | 'hang up' | 'silence';

/** The switches of a local service for tests. */
export interface ServiceSwitches {
  /** The answers to the next requests. */
  readonly next: ScriptedAnswer[];
  /** Number of all requests. */
  requests: number;
}

/** Answers a request, or as the switches say. A rejected promise closes the connection. */
export function answerWith(switches: ServiceSwitches, answer: () => LoopbackAnswer) {
  switches.requests += 1;
  const scripted = switches.next.shift();
  if (scripted === 'silence') return new Promise<never>(() => {});
  if (typeof scripted === 'object') return scripted;
  const answered = answer();
  return scripted === 'hang up' ? Promise.reject(new Error('hang up')) : answered;
}

/**
 * Limits the requests of a second.
 *
 * @param now milliseconds; without it, there is no limit, because simulated time can stand still.
 */
export function rateLimit(maxPerSecond: number, now: (() => number) | undefined): () => boolean {
  const times: number[] = [];
  return () => {
    if (now === undefined) return true;
    const at = now();
    while (times[0] !== undefined && times[0] <= at - 1000) times.shift();
    if (times.length >= maxPerSecond) return false;
    times.push(at);
    return true;
  };
}

export function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}
