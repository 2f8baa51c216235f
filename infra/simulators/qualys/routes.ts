import type { RateLimit } from '../../../shared/providers/provider-descriptor.ts';
import type { Answer, SimulatedRequest } from '../simulated-request.ts';
import { UNAUTHORIZED, errorAnswer, NOT_FOUND, gatewayAnswer } from './errors.ts';
import type { QualysSwitches } from './switches.ts';
import type { TokenHolder, Tokens, QualysUser } from './sign-in.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import { jsonAnswer } from '../simulated-request.ts';
import type { CertificateStore, OrderStore } from './account-records.ts';
import { isAcceptable, listCertificates } from './list-certificates.ts';
import { renderOrder } from './enrolment-order.ts';
import type { OrderSecrets } from './enrolment-order.ts';

const PATTERNS = {
  'sign-in': /^\/auth$/,
  'sign-in-client': /^\/auth\/(oauth|oidc)$/,
  'list-certificates': /^\/certview\/(v1|v2|v2\.1|v2\.2)\/certificates$/,
  order:
    /^\/certview\/(?:v1\/certificates|rest\/public\/v1\/certificates\/enrollment)\/digicert\/orders\/([^/]+)$/,
} as const;

/** The name of a route in fault switches and request log. */
export type QualysRoute = keyof typeof PATTERNS;

const ROUTES = Object.keys(PATTERNS) as QualysRoute[];

export function routeOf(path: string): QualysRoute | undefined {
  return ROUTES.find((route) => PATTERNS[route].test(path));
}

/** The UUID or the version in the path of a route. */
function partOf(path: string, route: QualysRoute): string {
  return PATTERNS[route].exec(path)?.[1] ?? '';
}

/** Which of the two paths of orders a path uses. */
function orderPathOf(path: string): 'short' | 'long' {
  return path.startsWith('/certview/rest/public/') ? 'long' : 'short';
}

/** The state of the limit, for the response headers. */
interface LimitState {
  readonly allowed: boolean;
  readonly remaining: number;
  /** Seconds until the next call is allowed; 0 for now. */
  readonly toWait: number;
}

interface RollingLimit {
  readonly limit: RateLimit;
  /** Counts a call if the limit allows it. */
  admit(): LimitState;
}

/** One rolling window per interface of a subscription. `elapsed` returns milliseconds. */
export function createRollingLimit(limit: RateLimit, elapsed: () => number): RollingLimit {
  let times: number[] = [];
  return {
    limit,
    admit() {
      const now = elapsed();
      times = times.filter((time) => time > now - limit.perMilliseconds);
      const allowed = times.length < limit.requests;
      if (allowed) times.push(now);
      const remaining = limit.requests - times.length;
      const [oldest = now] = times;
      const wait = remaining > 0 ? 0 : Math.ceil((oldest + limit.perMilliseconds - now) / 1000);
      return { allowed, remaining, toWait: wait };
    },
  };
}

/** Maximum number of concurrent calls of one interface. */
const CONCURRENT = 2;

interface Gate {
  readonly tokens: Tokens;
  readonly switches: QualysSwitches;
  /** The limit of the requested interface; absent if calls are not counted. */
  readonly limit: RollingLimit | undefined;
  /** Number of active calls of the interface, including this one. */
  readonly running: number;
}

type Passed =
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

/** The context of the routes. */
interface Subscription {
  readonly orders: OrderStore;
  readonly certificates: CertificateStore;
  readonly users: readonly QualysUser[];
  readonly switches: QualysSwitches;
  readonly secrets: OrderSecrets;
  readonly machine: string;
}

export type ReadingRoute = Exclude<QualysRoute, 'sign-in' | 'sign-in-client'>;

/** The response to an accepted call. */
export function answerRoute(
  request: SimulatedRequest,
  route: ReadingRoute,
  subscription: Subscription,
  { subject }: TokenHolder,
  now: Instant,
): Answer {
  const { orders, users, switches, secrets } = subscription;
  const part = partOf(request.path, route);
  if (route === 'list-certificates') {
    const scope = users.find(({ username }) => username === subject)?.tags;
    return listCertificates(request, { ...subscription, version: part, scope, now });
  }
  const path = orderPathOf(request.path);
  if (switches.orderPaths !== 'both' && switches.orderPaths !== path) return NOT_FOUND;
  if (request.method !== 'GET') {
    return errorAnswer(switches, 405, '1908', 'The method is not supported.');
  }
  if (!isAcceptable(request.headers.accept)) return gatewayAnswer(406, 'Not Acceptable');
  const order = orders.get(part);
  if (order === undefined || order.createdAt > now) return NOT_FOUND;
  return jsonAnswer(200, renderOrder(order, secrets, now));
}
