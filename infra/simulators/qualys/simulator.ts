import { randomBytes } from 'node:crypto';
import type { RateLimit } from '../../../shared/providers/provider-descriptor.ts';
import type { Clock } from '../../../shared/runtime/clock.ts';
import { createFaultSwitches } from '../fault-switches.ts';
import type { FaultSwitches } from '../fault-switches.ts';
import { startLoopbackServer } from '../loopback-server.ts';
import { createRequestLog } from '../request-log.ts';
import type { LoggedRequest } from '../request-log.ts';
import type { Answer, SimulatedRequest } from '../simulated-request.ts';
import { createCertificateStore, createOrderStore } from './account-records.ts';
import type { CertificateStore, OrderStore } from './account-records.ts';
import { answerRoute, passGate, createRollingLimit, routeOf } from './routes.ts';
import type { ReadingRoute, QualysRoute } from './routes.ts';
import { NOT_FOUND } from './errors.ts';
import type { OrderSecrets } from './enrolment-order.ts';
import { signInByClient, signInByPassword, createTokens } from './sign-in.ts';
import type { QualysApiClient, QualysUser, Tokens } from './sign-in.ts';
import { defaultSwitches } from './switches.ts';
import type { QualysSwitches } from './switches.ts';
import { DAY, plus } from '../../../shared/certificates/instant.ts';
import type { SimulatorKind } from '../simulator-kind.ts';
import { seedLifeCycle } from './life-cycle.ts';
import { seedSampleAccount, servedCertificate, approvedOrder } from './sample-account.ts';
import { SAMPLE_UUID } from './vendor-samples.ts';

/** The limit of a standard subscription per interface. */
const DOCUMENTED_RATE_LIMIT: RateLimit = { requests: 300, perMilliseconds: 3_600_000 };

export interface QualysSimulatorOptions {
  /** The time of the account, on which its content depends. */
  readonly clock: Clock;
  /** Default: 0, any free port. */
  readonly port?: number;
  /** Default: random, so that every instance has another password. */
  readonly password?: string;
  /** Per interface. Default: the documented limit. */
  readonly rateLimit?: RateLimit | false;
  /** The clock of the limit in milliseconds. Default: real time, independent of `clock`. */
  readonly elapsed?: () => number;
  /** Data in documents that clients must remove. */
  readonly secrets?: OrderSecrets;
  readonly machine?: string;
}

/** One gateway with one subscription. */
export interface QualysSimulator {
  readonly baseUrl: string;
  /** A user without restrictions. */
  readonly user: QualysUser;
  /** A user restricted to machines with the tag `scoped`. */
  readonly scopedUser: QualysUser;
  readonly client: QualysApiClient;
  readonly tokens: Tokens;
  readonly switches: QualysSwitches;
  readonly requests: readonly LoggedRequest[];
  readonly orders: OrderStore;
  readonly certificates: CertificateStore;
  readonly faults: FaultSwitches<QualysRoute>;
  stop(): Promise<void>;
}

/** Starts a simulator of an empty account on the loopback interface. */
export async function startQualysSimulator({
  clock,
  port = 0,
  password = randomKey(),
  rateLimit = DOCUMENTED_RATE_LIMIT,
  elapsed = () => performance.now(),
  secrets = EXAMPLE_SECRETS,
  machine = 'web-1.qualys.example.com',
}: QualysSimulatorOptions): Promise<QualysSimulator> {
  const switches = defaultSwitches();
  const tokens = createTokens(clock, switches);
  const user: QualysUser = { username: 'exmpl_re1', password };
  const scopedUser: QualysUser = {
    username: 'exmpl_sc2',
    password: randomKey(),
    tags: ['scoped'],
  };
  const client: QualysApiClient = { clientId: 'example-client', clientSecret: randomKey() };
  const orders = createOrderStore();
  const certificates = createCertificateStore();
  const users = [user, scopedUser];
  const subscription = { orders, certificates, users, switches, secrets, machine };
  const limits = createInterfaces(rateLimit, elapsed);
  const faults = createFaultSwitches<QualysRoute>();
  const log = createRequestLog();

  function answer(request: SimulatedRequest, route: QualysRoute | undefined): Answer {
    switch (route) {
      case undefined:
        return NOT_FOUND;
      // Sign-ins are not counted.
      case 'sign-in':
        return signInByPassword(request, users, tokens);
      case 'sign-in-client':
        return signInByClient(request, client, switches, tokens);
      default: {
        const { limit, running } = limits[route];
        running.add(request);
        const gate = { tokens, switches, limit, running: running.size };
        const passed = passGate(request, gate);
        if ('refusal' in passed) return passed.refusal;
        const answer = answerRoute(request, route, subscription, passed.holder, clock());
        return { ...answer, headers: { ...answer.headers, ...passed.headers } };
      }
    }
  }

  const server = await startLoopbackServer(
    {
      routeOf,
      answer,
      answered(request) {
        for (const { running } of Object.values(limits)) running.delete(request);
      },
      faults,
      log,
    },
    port,
  );
  return {
    baseUrl: server.origin,
    ...{ user, scopedUser, client, tokens, switches, orders, certificates, faults },
    requests: log.entries,
    stop: () => server.stop(),
  };
}

/** The inventory and the orders are two interfaces, which are counted separately. */
function createInterfaces(rateLimit: RateLimit | false, elapsed: () => number) {
  const create = () => ({
    limit: rateLimit === false ? undefined : createRollingLimit(rateLimit, elapsed),
    running: new Set<SimulatedRequest>(),
  });
  const enrolment = create();
  return {
    'list-certificates': create(),
    order: enrolment,
  } satisfies Record<ReadingRoute, unknown>;
}

const EXAMPLE_SECRETS: OrderSecrets = {
  approver: 'exmpl_ap1',
  requester: 'exmpl_rq1',
  privateKey: '-----BEGIN PRIVATE KEY-----\nbm8ga2V5\n-----END PRIVATE KEY-----',
};

function randomKey(): string {
  return randomBytes(24).toString('hex');
}

/** The simulator of Qualys CertView. */
export const qualysSimulator: SimulatorKind = {
  title: 'Qualys CertView',
  async start({ clock, port = 0, key, rateLimits }) {
    const simulator = await startQualysSimulator({
      clock,
      port,
      ...(key === undefined ? {} : { password: key }),
      ...(rateLimits === false ? { rateLimit: false } : {}),
    });
    const { baseUrl, user, tokens, orders, certificates, requests, stop } = simulator;
    return {
      baseUrl,
      // No call lists orders, so that the settings contain their UUIDs.
      get settings() {
        return { baseUrl, orders: orders.all().map(({ uuid }) => uuid) };
      },
      requests,
      stop,
      secret: { username: user.username, password: user.password },
      // Manual requests get a token.
      get headers() {
        return {
          Authorization: `Bearer ${tokens.issue(user.username)}`,
          'Content-Type': 'application/json',
        };
      },
      examples: [
        { path: '/certview/v2.2/certificates', body: '{"pageNumber":0,"pageSize":5}' },
        { path: `/certview/v1/certificates/digicert/orders/${SAMPLE_UUID}` },
      ],
      seedAccount: (now) => seedSampleAccount(now, { orders, certificates }),
      seedMany(now, { issued, pending }) {
        for (let index = 0; index < issued; index += 1) {
          const commonName = `host-${index + 1}.qualys.example.com`;
          const validFrom = plus(now, -(1 + (index % 160)) * DAY);
          certificates.add(servedCertificate(now, { commonName, validFrom }));
        }
        for (let index = 0; index < pending; index += 1) orders.add(approvedOrder(now));
      },
      seedLifeCycle: (start) => seedLifeCycle(start, { orders, certificates }),
    };
  },
};
