import type { Instant } from '../../../shared/certificates/instant.ts';
import { jsonAnswer } from '../simulated-request.ts';
import type { Answer, SimulatedRequest } from '../simulated-request.ts';
import type { CertificateStore, OrderStore } from './account-records.ts';
import { changeStatus } from './change-status.ts';
import { NOT_FOUND, errorAnswer, gatewayAnswer } from './errors.ts';
import { isAcceptable, listCertificates } from './list-certificates.ts';
import { renderOrder } from './render-order.ts';
import type { OrderSecrets } from './render-order.ts';
import { orderPathOf, partOf } from './routes.ts';
import type { QualysRoute } from './routes.ts';
import type { QualysUser } from './sign-in.ts';
import type { QualysSwitches } from './switches.ts';
import type { TokenHolder } from './tokens.ts';

/** The context of the routes. */
export interface Subscription {
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
  const expected = route === 'order' ? 'GET' : 'PUT';
  if (request.method !== expected) {
    return errorAnswer(switches, 405, '1908', 'The method is not supported.');
  }
  if (!isAcceptable(request.headers.accept)) return gatewayAnswer(406, 'Not Acceptable');
  const order = orders.get(part);
  if (order === undefined || order.createdAt > now) return NOT_FOUND;
  return route === 'order'
    ? jsonAnswer(200, renderOrder(order, secrets, now))
    : changeStatus(request, order, { ...subscription, now });
}
