import type { Answer, SimulatedRequest } from '../simulated-request.ts';
import { UNAUTHORIZED, errorAnswer } from './errors.ts';
import type { RollingLimit } from './rolling-limit.ts';
import type { QualysSwitches } from './switches.ts';
import type { TokenHolder, Tokens } from './tokens.ts';

/** Maximum number of concurrent calls of one interface. */
const CONCURRENT = 2;

export interface Gate {
  readonly tokens: Tokens;
  readonly switches: QualysSwitches;
  /** The limit of the requested interface; absent if calls are not counted. */
  readonly limit: RollingLimit | undefined;
  /** Number of active calls of the interface, including this one. */
  readonly running: number;
}

export type Passed =
  | { readonly holder: TokenHolder; readonly headers: Readonly<Record<string, string>> }
  | { readonly refusal: Answer };

/** The user of an accepted call, or the response to a refused one. */
export function passGate({ headers }: SimulatedRequest, gate: Gate): Passed {
  const { tokens, switches, limit, running } = gate;
  const bearer = switches.strictBearer ? /^Bearer ([^ ]+)$/ : /^bearer +([^ ]+)$/i;
  const holder = tokens.check(bearer.exec(headers.authorization ?? '')?.[1] ?? '');
  if (holder === undefined) return { refusal: UNAUTHORIZED };
  if (!holder.entitled) {
    const message = 'The subscription is not entitled to this API.';
    return { refusal: errorAnswer(switches, 403, '2012', message) };
  }
  const concurrency = {
    [switches.concurrencyHeader]: String(CONCURRENT),
    'X-Concurrency-Limit-Running': String(running),
  };
  if (running > CONCURRENT) {
    const message = 'The limit of concurrent calls was exceeded.';
    const answer = errorAnswer(switches, switches.refusal, '1960', message);
    return { refusal: { ...answer, headers: { ...answer.headers, ...concurrency } } };
  }
  if (limit === undefined) return { holder, headers: concurrency };
  const { allowed, remaining, toWait } = limit.admit();
  const limitHeaders = {
    ...concurrency,
    'X-RateLimit-Limit': String(limit.limit.requests),
    'X-RateLimit-Window-Sec': String(limit.limit.perMilliseconds / 1000),
    'X-RateLimit-Remaining': String(remaining),
    'X-RateLimit-ToWait-Sec': String(toWait),
  };
  if (allowed) return { holder, headers: limitHeaders };
  const answer = errorAnswer(switches, switches.refusal, '1965', 'The rate limit was exceeded.');
  return { refusal: { ...answer, headers: { ...answer.headers, ...limitHeaders } } };
}
