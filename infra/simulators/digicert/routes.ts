import { jsonAnswer } from '../simulated-request.ts';
import type { Answer, SimulatedRequest } from '../simulated-request.ts';
import type { RateWindows } from '../rate-windows.ts';
import {
  PEM_TYPE,
  downloadCertificate,
  renderDuplicates,
  renderReissues,
} from './certificate-file.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { Contact, Order } from './order.ts';
import { listOrders } from './list-orders.ts';
import type { OrderRecords, Snapshot } from './order-records.ts';
import { issuedCertificates, viewOrder } from './order-state.ts';
import { renderDomain, renderValidation } from './render-validation.ts';
import { renderOrder } from './render-order.ts';
import { renderKey, renderUser } from './api-key.ts';
import type { ApiKey } from './api-key.ts';

/** The path of the interface. */
export const BASE_PATH = '/services/v2';

const PATTERNS = {
  'list-orders': /^\/order\/certificate$/,
  'order-info': /^\/order\/certificate\/([^/]+)$/,
  'order-validation': /^\/order\/certificate\/([^/]+)\/validation$/,
  'list-duplicates': /^\/order\/certificate\/([^/]+)\/duplicate$/,
  'list-reissues': /^\/order\/certificate\/([^/]+)\/reissue$/,
  'domain-info': /^\/domain\/([^/]+)$/,
  'user-info': /^\/user\/([^/]+)$/,
  'list-keys': /^\/key$/,
  'download-certificate': /^\/certificate\/([^/]+)\/download\/format\/pem_all$/,
} as const;

/** The name of a route in fault switches and request log. */
export type DigicertRoute = keyof typeof PATTERNS;

const ROUTES = Object.keys(PATTERNS) as DigicertRoute[];

/** The first route that matches a path. */
export function routeOf(path: string): DigicertRoute | undefined {
  if (!path.startsWith(`${BASE_PATH}/`)) return undefined;
  const below = path.slice(BASE_PATH.length);
  return ROUTES.find((route) => PATTERNS[route].test(below));
}

/** The ID in the path of a route. */
export function idIn(path: string, route: DigicertRoute): string {
  return PATTERNS[route].exec(path.slice(BASE_PATH.length))?.[1] ?? '';
}

/** The vendor's envelope: a list of `{code, message}`, where `|` and `:` join the parts of a code. */
function errorAnswer(status: number, code: string, message: string): Answer {
  return jsonAnswer(status, { errors: [{ code, message }] });
}

/** DigiCert responds to a wrong key with 403, not 401. */
const INVALID_KEY = errorAnswer(
  403,
  'access_denied|access_denied_invalid_key',
  'The API key is not valid.',
);

const MISSING_PERMISSION = errorAnswer(
  403,
  'access_denied|missing_permission',
  'This key does not have the permission that the request needs.',
);

const NO_SUCH_ROUTE = errorAnswer(404, 'not_found|route', 'The route was not found.');

/** Also for an order of another account. */
const NO_SUCH_ORDER = errorAnswer(404, 'not_found|order', 'The order was not found.');

const NO_SUCH_USER = errorAnswer(404, 'not_found|user', 'The user was not found.');

const NO_SUCH_DOMAIN = errorAnswer(404, 'not_found|domain', 'The domain was not found.');

const NO_SUCH_CERTIFICATE = errorAnswer(
  404,
  'not_found|certificate',
  'The certificate was not found.',
);

const NOT_ACCEPTABLE = errorAnswer(406, 'not_acceptable', 'The requested format is not available.');

export function tooManyRequests(retryAfterSeconds: number | undefined): Answer {
  const answer = errorAnswer(429, 'request_limit_exceeded', 'The request limit was exceeded.');
  return retryAfterSeconds === undefined
    ? answer
    : { ...answer, headers: { ...answer.headers, 'retry-after': String(retryAfterSeconds) } };
}

/** Checks of a request before its route. */
interface Gate {
  readonly apiKey: string;
  readonly viewOnlyKey: string;
  readonly rateWindows: RateWindows | undefined;
  /** Whether a response 429 has `Retry-After`. The vendor's do not. */
  readonly tellRetryAfter: boolean;
  readonly requireUserAgent: boolean;
}

/** The response to a refused request, or `undefined` for an accepted one. */
export function refuse(
  { method, headers }: SimulatedRequest,
  route: DigicertRoute | undefined,
  gate: Gate,
): Answer | undefined {
  if (gate.requireUserAgent && headers['user-agent'] === undefined) {
    return errorAnswer(400, 'invalid_request', 'The User-Agent header is missing.');
  }
  const key = headers['x-dc-devkey'];
  if (typeof key !== 'string' || (key !== gate.apiKey && key !== gate.viewOnlyKey)) {
    return INVALID_KEY;
  }
  const wait = gate.rateWindows?.admit(key);
  if (wait !== undefined) {
    return tooManyRequests(gate.tellRetryAfter ? Math.ceil(wait / 1000) : undefined);
  }
  if (key === gate.viewOnlyKey && method !== 'GET') return MISSING_PERMISSION;
  const type = route === 'download-certificate' ? PEM_TYPE : 'application/json';
  return isAcceptable(headers.accept, type) ? undefined : NOT_ACCEPTABLE;
}

/** Only JSON is simulated: requests for XML or CSV only are refused. */
function isAcceptable(accept: string | undefined, type: string): boolean {
  if (accept === undefined) return true;
  return accept
    .split(',')
    .map((range) => range.split(';')[0]?.trim().toLowerCase())
    .some((range) => range === '*/*' || range === 'application/*' || range === type);
}

/** The context of the routes. */
interface Account {
  readonly orders: OrderRecords;
  readonly snapshotAt: (now: Instant) => Snapshot;
  readonly contact: Contact;
  readonly keys: readonly ApiKey[];
  /** The number of earlier listings. */
  nextTurn(): number;
}

/** The response of a route to an accepted request. Every route is a GET. */
export function answerRoute(
  request: SimulatedRequest,
  route: DigicertRoute | undefined,
  account: Account,
  now: Instant,
): Answer {
  if (route === undefined || request.method !== 'GET') return NO_SUCH_ROUTE;
  const { query, path } = request;
  const { orders, contact } = account;
  const ofOrder = (render: (order: Order) => unknown): Answer => {
    const order = findOrder(idIn(path, route), orders, now);
    return order === undefined ? NO_SUCH_ORDER : jsonAnswer(200, render(order));
  };
  switch (route) {
    case 'list-orders':
      return listOrders(query, account.snapshotAt(now), account.nextTurn(), now);
    case 'order-info':
      return ofOrder((order) => {
        const renewal = orders.renewalOf(order.id);
        const includeCaaStatus = query.get('include_caa_status') === 'true';
        return renderOrder(
          viewOrder(order, renewal, now),
          { renewal, contact, includeCaaStatus },
          now,
        );
      });
    case 'order-validation':
      return ofOrder((order) => renderValidation(order, contact, now));
    case 'list-duplicates':
      return ofOrder((order) => renderDuplicates(order, now));
    case 'list-reissues':
      return ofOrder((order) => renderReissues(order, now));
    case 'domain-info': {
      const found = orders.domain(Number(idIn(path, route)));
      if (found === undefined || found.order.orderedAt > now) return NO_SUCH_DOMAIN;
      const parts = {
        includeDcv: query.get('include_dcv') === 'true',
        includeValidation: query.get('include_validation') === 'true',
      };
      return jsonAnswer(200, renderDomain(found.domain, found.order, parts, now));
    }
    case 'user-info': {
      const id = idIn(path, route);
      const user = id === 'me' ? keyIn(request, account)?.user : Number(id);
      const known = account.keys.some((key) => key.user === user);
      return known ? jsonAnswer(200, renderUser(user ?? 0, contact)) : NO_SUCH_USER;
    }
    case 'list-keys': {
      const user = query.get('user_id');
      const keys = account.keys.filter((key) => user === null || String(key.user) === user);
      return jsonAnswer(200, { api_keys: keys.map((key) => renderKey(key, contact)) });
    }
    case 'download-certificate': {
      const id = Number(idIn(path, route));
      const order = orders.orderOfCertificate(id);
      const issued = order && issuedCertificates(order, now).find((one) => one.id === id);
      return issued === undefined ? NO_SUCH_CERTIFICATE : downloadCertificate(issued);
    }
  }
}

function keyIn({ headers }: SimulatedRequest, { keys }: Account): ApiKey | undefined {
  return keys.find(({ value }) => value === headers['x-dc-devkey']);
}

function findOrder(text: string, orders: OrderRecords, now: Instant): Order | undefined {
  const order = /^\d{1,15}$/.test(text) ? orders.get(Number(text)) : undefined;
  return order !== undefined && order.orderedAt <= now ? order : undefined;
}
