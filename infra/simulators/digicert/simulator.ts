import { randomBytes } from 'node:crypto';
import type { RateLimit } from '../../../shared/providers/provider-descriptor.ts';
import type { Clock } from '../../../shared/runtime/clock.ts';
import { createFaultSwitches } from '../fault-switches.ts';
import type { FaultSwitches } from '../fault-switches.ts';
import { startLoopbackServer } from '../loopback-server.ts';
import { createRateWindows } from '../rate-windows.ts';
import { createRequestLog } from '../request-log.ts';
import type { LoggedRequest } from '../request-log.ts';
import { apiKeys } from './api-key.ts';
import { answerRoute, refuse, BASE_PATH, routeOf } from './routes.ts';
import { EXAMPLE_CONTACT } from './order.ts';
import type { Contact } from './order.ts';
import { createOrderRecords, createSnapshots } from './order-records.ts';
import type { OrderRecords } from './order-records.ts';
import type { DigicertRoute } from './routes.ts';
import type { SimulatorKind } from '../simulator-kind.ts';
import { sampleAccount, furtherOrders, pendingOrder } from './sample-account.ts';
import { lifeCycleOrders, recordLifeCycle } from './life-cycle.ts';

/** The documented limits per key. */
const DOCUMENTED_RATE_LIMITS: readonly RateLimit[] = [
  { requests: 100, perMilliseconds: 5_000 },
  { requests: 1000, perMilliseconds: 180_000 },
];

export interface DigicertSimulatorOptions {
  /** The time of the account, on which its orders depend. */
  readonly clock: Clock;
  /** Default: 0, any free port. */
  readonly port?: number;
  /** Default: random keys, so that every instance has others. */
  readonly apiKey?: string;
  readonly viewOnlyKey?: string;
  /** In real time, independent of `clock`. Default: the documented limits. */
  readonly rateLimits?: readonly RateLimit[] | false;
  /** Whether a 429 has `Retry-After`. Default: false, like the vendor. */
  readonly tellRetryAfter?: boolean;
  readonly requireUserAgent?: boolean;
  /** Whether both keys belong to one user. Default: false. */
  readonly keysShareUser?: boolean;
  /** The contact data in documents, which tests search for in the output of a client. */
  readonly contact?: Contact;
}

/** One instance of CertCentral with one account. */
export interface DigicertSimulator {
  readonly origin: string;
  /** `origin` with the path of the interface. */
  readonly baseUrl: string;
  /** Has all permissions. */
  readonly apiKey: string;
  /** Read-only. */
  readonly viewOnlyKey: string;
  readonly requests: readonly LoggedRequest[];
  readonly orders: OrderRecords;
  readonly faults: FaultSwitches<DigicertRoute>;
  stop(): Promise<void>;
}

/** Starts a simulator of an empty account on the loopback interface. */
export async function startDigicertSimulator({
  clock,
  port = 0,
  apiKey = randomKey(),
  viewOnlyKey = randomKey(),
  rateLimits = DOCUMENTED_RATE_LIMITS,
  tellRetryAfter = false,
  requireUserAgent = false,
  keysShareUser = false,
  contact = EXAMPLE_CONTACT,
}: DigicertSimulatorOptions): Promise<DigicertSimulator> {
  const orders = createOrderRecords();
  const faults = createFaultSwitches<DigicertRoute>();
  const log = createRequestLog();
  const rateWindows = rateLimits === false ? undefined : createRateWindows(rateLimits);
  const gate = { apiKey, viewOnlyKey, rateWindows, tellRetryAfter, requireUserAgent };
  let turn = 0;
  const account = {
    keys: apiKeys({ apiKey, viewOnlyKey, sharesUser: keysShareUser }),
    orders,
    contact,
    snapshotAt: createSnapshots(orders),
    nextTurn: () => (turn += 1),
  };
  const server = await startLoopbackServer(
    {
      routeOf,
      answer: (request, route) =>
        refuse(request, route, gate) ?? answerRoute(request, route, account, clock()),
      faults,
      log,
    },
    port,
  );
  return {
    origin: server.origin,
    baseUrl: `${server.origin}${BASE_PATH}`,
    apiKey,
    viewOnlyKey,
    requests: log.entries,
    orders,
    faults,
    stop: () => server.stop(),
  };
}

function randomKey(): string {
  return randomBytes(32).toString('hex').toUpperCase();
}

/** The simulator of DigiCert CertCentral. */
export const digicertSimulator: SimulatorKind = {
  title: 'DigiCert CertCentral',
  async start(options) {
    const { baseUrl, viewOnlyKey, requests, orders, stop } = await startDigicertSimulator({
      ...options,
      // The monitor uses a read-only key, as its documentation recommends.
      ...(options.key === undefined
        ? {}
        : { viewOnlyKey: options.key, apiKey: `${options.key}-FULL` }),
    });
    return {
      baseUrl,
      settings: { baseUrl },
      requests,
      stop,
      secret: { apiKey: viewOnlyKey },
      headers: { 'X-DC-DEVKEY': viewOnlyKey },
      examples: [
        { path: '/order/certificate?limit=5&sort=-order_id' },
        { path: '/order/certificate/112211/validation' },
        { path: '/domain/3000010?include_dcv=true&include_validation=true' },
      ],
      seedAccount(now) {
        for (const order of sampleAccount(now)) orders.add(order);
      },
      seedMany(now, { issued, pending }) {
        for (const order of furtherOrders(now, issued)) orders.add(order);
        for (let count = 0; count < pending; count += 1) orders.add(pendingOrder(now));
      },
      seedLifeCycle(start) {
        return recordLifeCycle(
          start,
          lifeCycleOrders(start).map((order) => orders.add(order)),
        );
      },
    };
  },
};
