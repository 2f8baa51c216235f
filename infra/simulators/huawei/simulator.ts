import { randomBytes } from 'node:crypto';
import type { RateLimit } from '../../../shared/providers/provider-descriptor.ts';
import type { Clock } from '../../../shared/runtime/clock.ts';
import { createFaultSwitches } from '../fault-switches.ts';
import type { FaultSwitches } from '../fault-switches.ts';
import { startLoopbackServer } from '../loopback-server.ts';
import { createRateWindows } from '../rate-windows.ts';
import { createRequestLog } from '../request-log.ts';
import type { LoggedRequest } from '../request-log.ts';
import { answerRoute, refuse, IAM_PATH, routeOf } from './routes.ts';
import { EXAMPLE_APPLICANT, createCertificateRecords } from './certificate.ts';
import type { Applicant, CertificateRecords } from './certificate.ts';
import type { AccessKeyPair } from './check-signature.ts';
import type { TagListBehavior } from './list-by-tag.ts';
import { FILTERS } from './list-certificates.ts';
import type { ListBehavior } from './list-certificates.ts';
import type { HuaweiRoute } from './routes.ts';
import { createTokenEndpoint } from './token-endpoint.ts';
import type { TokenEndpoint, TokenScope, UserCredentials } from './token-endpoint.ts';
import type { SimulatorKind } from '../simulator-kind.ts';
import { furtherCertificates, furtherPending, sampleAccount } from './sample-account.ts';
import { seedLifeCycle } from './life-cycle.ts';
import { SAMPLE_ID } from './vendor-samples.ts';

/** The vendor documents no limits. Clients are advised to stay below these. */
const RATE_LIMITS: readonly RateLimit[] = [{ requests: 5, perMilliseconds: 1000 }];

export interface HuaweiSimulatorOptions {
  /** The time of the account, on which its certificates depend. */
  readonly clock: Clock;
  /** Default: 0, any free port. */
  readonly port?: number;
  /** Default: random secrets, so that every site has others. */
  readonly key?: AccessKeyPair;
  readonly securityToken?: string;
  readonly user?: UserCredentials;
  /** In real time, independent of `clock`. */
  readonly rateLimits?: readonly RateLimit[] | false;
  readonly tellRetryAfter?: boolean;
  /** The accepted token scope. Default: both. */
  readonly tokenScope?: TokenScope;
  /** Number of random bytes of a token. */
  readonly tokenBytes?: number;
  /** Undocumented behavior of the list. Default: times in +08:00, offsets that count records up to 100. */
  readonly behavior?: Partial<ListBehavior & TagListBehavior>;
  readonly unknownId?: 404 | 400;
  readonly showsShared?: boolean;
  /** The contact data in documents, which tests search for in the output of a client. */
  readonly applicant?: Applicant;
}

/** One site of SCM with one account, and the token interface of IAM. */
export interface HuaweiSimulator {
  /** The URL of SCM. */
  readonly baseUrl: string;
  readonly iamUrl: string;
  readonly key: AccessKeyPair;
  readonly user: UserCredentials;
  readonly tokens: TokenEndpoint;
  readonly requests: readonly LoggedRequest[];
  readonly certificates: CertificateRecords;
  readonly faults: FaultSwitches<HuaweiRoute>;
  /** Changes the behavior of the list. */
  behave(behavior: Partial<ListBehavior & TagListBehavior>): void;
  /** Removes a permission of the user. */
  forbid(route: HuaweiRoute): void;
  stop(): Promise<void>;
}

/** Starts a simulator of an empty account on the loopback interface. */
export async function startHuaweiSimulator({
  clock,
  port = 0,
  key = { accessKeyId: random(10), secretAccessKey: random(20) },
  securityToken,
  user = { domainName: 'example-domain', userName: 'monitor', password: random(12) },
  rateLimits = RATE_LIMITS,
  tellRetryAfter = false,
  tokenScope,
  tokenBytes = 1500,
  behavior = {},
  unknownId = 404,
  showsShared = true,
  applicant = EXAMPLE_APPLICANT,
}: HuaweiSimulatorOptions): Promise<HuaweiSimulator> {
  const certificates = createCertificateRecords();
  const tokens = createTokenEndpoint(user, tokenBytes);
  const faults = createFaultSwitches<HuaweiRoute>();
  const log = createRequestLog();
  const forbidden = new Set<HuaweiRoute>();
  const account = {
    ...{ certificates, tokens, unknownId, showsShared, applicant },
    behavior: { ...DOCUMENTED_BEHAVIOR, ...behavior },
  };
  const gate = {
    ...{ key, securityToken, tokens, tellRetryAfter, tokenScope },
    rateWindows: rateLimits === false ? undefined : createRateWindows(rateLimits),
    mayDo: (route: HuaweiRoute) => !forbidden.has(route),
  };
  const server = await startLoopbackServer(
    {
      routeOf,
      answer: (request, route) =>
        refuse(request, route, gate, clock()) ?? answerRoute(request, route, account, clock()),
      faults,
      log,
    },
    port,
  );
  return {
    baseUrl: server.origin,
    iamUrl: `${server.origin}${IAM_PATH}`,
    ...{ key, user, tokens, certificates, faults },
    requests: log.entries,
    behave: (changed) => void Object.assign(account.behavior, changed),
    forbid: (route) => void forbidden.add(route),
    stop: () => server.stop(),
  };
}

const DOCUMENTED_BEHAVIOR: ListBehavior & TagListBehavior = {
  zone: '+08:00',
  listWords: 'fine',
  offsets: 'records',
  largestOffset: 100,
  lenient: false,
  filters: FILTERS,
  listsUploads: true,
  largestTotal: 10_000,
};

function random(bytes: number): string {
  return randomBytes(bytes).toString('hex').toUpperCase();
}

/** The simulator of Huawei Cloud SCM. */
export const huaweiSimulator: SimulatorKind = {
  title: 'Huawei Cloud SCM',
  async start({ clock, key, ...options }) {
    const simulator = await startHuaweiSimulator({
      ...options,
      clock,
      ...(key === undefined
        ? {}
        : { key: { accessKeyId: 'EXAMPLEACCESSKEYID', secretAccessKey: key } }),
    });
    const { baseUrl, iamUrl, requests, certificates, tokens, user, stop } = simulator;
    const { userName: name, password, domainName } = user;
    const identity = {
      methods: ['password'],
      password: { user: { name, password, domain: { name: domainName } } },
    };
    const scope = { domain: { name: domainName } };
    return {
      baseUrl,
      settings: { baseUrl, iamUrl },
      requests,
      stop,
      secret: { ...simulator.key },
      // A manual request uses a token, because signing by hand is impractical.
      headers: {
        'X-Auth-Token': tokens.issue('domain', clock()),
        'Content-Type': 'application/json;charset=utf8',
      },
      examples: [
        { path: '/v3/scm/certificates?limit=10&expired_days_since=1095' },
        {
          path: '/v3/scm/certificates?limit=10&status=ISSUED&sort_key=certExpiredTime&sort_dir=ASC',
        },
        { path: `/v3/scm/certificates/${SAMPLE_ID}` },
        {
          path: '/iam/v3/auth/tokens?nocatalog=true',
          body: JSON.stringify({ auth: { identity, scope } }),
        },
      ],
      seedAccount(now) {
        for (const certificate of sampleAccount(now)) certificates.add(certificate);
      },
      seedMany(now, { issued, pending }) {
        for (const certificate of furtherCertificates(now, issued)) certificates.add(certificate);
        for (const certificate of furtherPending(now, pending)) certificates.add(certificate);
      },
      seedLifeCycle: (start) =>
        seedLifeCycle(start, (certificate) => certificates.add(certificate)),
    };
  },
};
