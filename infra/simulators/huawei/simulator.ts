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
import { EXAMPLE_APPLICANT } from './applicant.ts';
import type { Applicant } from './applicant.ts';
import { createCertificateRecords } from './certificate-records.ts';
import type { CertificateRecords } from './certificate-records.ts';
import type { AccessKeyPair } from './check-signature.ts';
import { refuse } from './gatekeeper.ts';
import type { TagListBehavior } from './list-by-tag.ts';
import { FILTERS } from './list-certificates.ts';
import type { ListBehavior } from './list-certificates.ts';
import { IAM_PATH, routeOf } from './routes.ts';
import type { HuaweiRoute } from './routes.ts';
import { createTokenDesk } from './token-desk.ts';
import type { TokenDesk, TokenScope, UserCredentials } from './token-desk.ts';

/** None is documented: these are what clients are advised to stay below. */
export const RATE_LIMITS: readonly RateLimit[] = [{ requests: 5, perMilliseconds: 1000 }];

export interface HuaweiSimulatorOptions {
  /** The time of the account: what its certificates look like follows from it. */
  readonly clock: Clock;
  /** 0, the default, is any free port. */
  readonly port?: number;
  /** Random ones by default, so that the secrets of one site are none of another. */
  readonly key?: AccessKeyPair;
  readonly securityToken?: string;
  readonly user?: UserCredentials;
  /** In real time, whatever `clock` says. */
  readonly rateLimits?: readonly RateLimit[] | false;
  readonly tellRetryAfter?: boolean;
  /** Which tokens are taken. Default: either. */
  readonly tokenScope?: TokenScope;
  /** How many random bytes a token has. */
  readonly tokenBytes?: number;
  /** What the list does where nobody documents it. Default: times in +08:00, offsets that count records up to 100. */
  readonly behavior?: Partial<ListBehavior & TagListBehavior>;
  readonly unknownId?: 404 | 400;
  readonly showsShared?: boolean;
  /** The people whom documents name, to be found again in what a client lets through. */
  readonly applicant?: Applicant;
}

/** One site of SCM with one account, and the part of IAM that lets it in. */
export interface HuaweiSimulator {
  /** Where SCM is. */
  readonly baseUrl: string;
  readonly iamUrl: string;
  readonly key: AccessKeyPair;
  readonly user: UserCredentials;
  readonly tokens: TokenDesk;
  readonly requests: readonly LoggedRequest[];
  readonly certificates: CertificateRecords;
  readonly faults: FaultSwitches<HuaweiRoute>;
  /** From now on the list behaves like this. */
  behave(behavior: Partial<ListBehavior & TagListBehavior>): void;
  /** From now on the user may not do this. */
  forbid(route: HuaweiRoute): void;
  stop(): Promise<void>;
}

/** Starts an account without certificates on the loopback interface. */
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
  const tokens = createTokenDesk(user, tokenBytes);
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
