import { randomBytes } from 'node:crypto';
import type { RateLimit } from '../../../shared/providers/provider-descriptor.ts';
import type { Clock } from '../../../shared/runtime/clock.ts';
import { createFaultSwitches } from '../fault-switches.ts';
import type { FaultSwitches } from '../fault-switches.ts';
import { startLoopbackServer } from '../loopback-server.ts';
import { createRateWindows } from '../rate-windows.ts';
import { createRequestLog } from '../request-log.ts';
import type { LoggedRequest } from '../request-log.ts';
import { answerRoute } from './answer-route.ts';
import { EXAMPLE_CONTACT } from './contact.ts';
import type { Contact } from './contact.ts';
import { refuse } from './gatekeeper.ts';
import { createOrderRecords } from './order-records.ts';
import type { OrderRecords } from './order-records.ts';
import { BASE_PATH, routeOf } from './routes.ts';
import type { DigicertRoute } from './routes.ts';
import { createSnapshots } from './snapshot.ts';

/** What the vendor's newest page on limits says, for every key. */
export const DOCUMENTED_RATE_LIMITS: readonly RateLimit[] = [
  { requests: 100, perMilliseconds: 5_000 },
  { requests: 1000, perMilliseconds: 180_000 },
];

export interface DigicertSimulatorOptions {
  /** The time of the account: what its orders look like follows from it. */
  readonly clock: Clock;
  /** 0, the default, is any free port. */
  readonly port?: number;
  /** Random ones by default, so that the key of one instance is no key of another. */
  readonly apiKey?: string;
  readonly viewOnlyKey?: string;
  /** In real time, whatever `clock` says. Default: as documented. */
  readonly rateLimits?: readonly RateLimit[] | false;
  /** Whether a 429 says when to come back. Default: no, like the vendor. */
  readonly tellRetryAfter?: boolean;
  readonly requireUserAgent?: boolean;
  /** The person whom documents name, to be found again in what a client lets through. */
  readonly contact?: Contact;
}

/** One instance of CertCentral, with one account. A second one, in Europe say, is a second simulator. */
export interface DigicertSimulator {
  readonly origin: string;
  /** `origin` and the path of the interface. */
  readonly baseUrl: string;
  /** May do everything. */
  readonly apiKey: string;
  /** May do nothing but read. */
  readonly viewOnlyKey: string;
  readonly requests: readonly LoggedRequest[];
  readonly orders: OrderRecords;
  readonly faults: FaultSwitches<DigicertRoute>;
  stop(): Promise<void>;
}

/** Starts an account without orders on the loopback interface. */
export async function startDigicertSimulator({
  clock,
  port = 0,
  apiKey = randomKey(),
  viewOnlyKey = randomKey(),
  rateLimits = DOCUMENTED_RATE_LIMITS,
  tellRetryAfter = false,
  requireUserAgent = false,
  contact = EXAMPLE_CONTACT,
}: DigicertSimulatorOptions): Promise<DigicertSimulator> {
  const { records, store } = createOrderRecords();
  const faults = createFaultSwitches<DigicertRoute>();
  const log = createRequestLog();
  const rateWindows = rateLimits === false ? undefined : createRateWindows(rateLimits);
  const gate = { apiKey, viewOnlyKey, rateWindows, tellRetryAfter, requireUserAgent };
  let turn = 0;
  const account = {
    store,
    contact,
    snapshotAt: createSnapshots(store),
    nextTurn: () => (turn += 1),
    isViewOnly: (request: { readonly headers: Readonly<Record<string, unknown>> }) =>
      request.headers['x-dc-devkey'] === viewOnlyKey,
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
    orders: records,
    faults,
    stop: () => server.stop(),
  };
}

function randomKey(): string {
  return randomBytes(32).toString('hex').toUpperCase();
}
