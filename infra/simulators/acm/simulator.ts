import { randomBytes } from 'node:crypto';
import type { RateLimit } from '../../../shared/providers/provider-descriptor.ts';
import type { Clock } from '../../../shared/runtime/clock.ts';
import { createFaultSwitches } from '../fault-switches.ts';
import type { FaultSwitches } from '../fault-switches.ts';
import { startLoopbackServer } from '../loopback-server.ts';
import { createRateWindows } from '../rate-windows.ts';
import { createRequestLog } from '../request-log.ts';
import type { LoggedRequest } from '../request-log.ts';
import type { SimulatorKind } from '../simulator-kind.ts';
import type { Role } from './assume-role.ts';
import { createCertificateRecords } from './certificate.ts';
import type { CertificateRecords } from './certificate.ts';
import type { AccessKey } from './check-signature.ts';
import { seedLifeCycle } from './life-cycle.ts';
import { answerRoute, MANUAL_KEY, routeOf } from './routes.ts';
import type { Account, AcmRoute } from './routes.ts';
import { furtherCertificates, furtherPending, sampleAccount } from './sample-account.ts';

/** Per operation and region. @see https://docs.aws.amazon.com/acm/latest/userguide/acm-limits.html */
const RATE_LIMITS: readonly RateLimit[] = [{ requests: 8, perMilliseconds: 1000 }];

const REGIONS = ['eu-central-1', 'us-east-1'];

export interface AcmSimulatorOptions {
  /** The time of the account, on which its certificates depend. */
  readonly clock: Clock;
  /** Default: 0, any free port. */
  readonly port?: number;
  /** Default: a random secret. */
  readonly key?: AccessKey;
  /** The role that must be assumed. Default: none. */
  readonly role?: Role;
  readonly regions?: readonly string[];
  /** In real time, independent of `clock`. */
  readonly rateLimits?: readonly RateLimit[] | false;
  /** Maximum number of rows of a page, also if the client allows more. */
  readonly pageSize?: number;
}

/** ACM in one AWS account and several regions, and AWS STS. */
export interface AcmSimulator {
  readonly baseUrl: string;
  readonly key: AccessKey;
  /** The header of requests by hand, which replaces their signature. */
  readonly manualHeaders: Readonly<Record<string, string>>;
  readonly requests: readonly LoggedRequest[];
  readonly certificates: CertificateRecords;
  readonly faults: FaultSwitches<AcmRoute>;
  /** Removes a permission. */
  forbid(route: AcmRoute): void;
  stop(): Promise<void>;
}

/** Starts a simulator of an empty account on the loopback interface. */
export async function startAcmSimulator({
  clock,
  port = 0,
  key = {
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: randomBytes(30).toString('base64'),
  },
  role,
  regions = REGIONS,
  rateLimits = RATE_LIMITS,
  pageSize = 1000,
}: AcmSimulatorOptions): Promise<AcmSimulator> {
  const faults = createFaultSwitches<AcmRoute>();
  const log = createRequestLog();
  const forbidden = new Set<AcmRoute>();
  const account: Account = {
    certificates: createCertificateRecords(),
    manualKey: randomBytes(12).toString('hex'),
    sessions: [],
    ...{ regions, key, role, pageSize, forbidden },
    rateWindows: rateLimits === false ? undefined : createRateWindows(rateLimits),
  };
  const server = await startLoopbackServer(
    {
      routeOf,
      answer: (request, route) => answerRoute(request, route, account, clock()),
      faults,
      log,
    },
    port,
  );
  return {
    baseUrl: server.origin,
    manualHeaders: { [MANUAL_KEY]: account.manualKey },
    ...{ key, faults, certificates: account.certificates, requests: log.entries },
    forbid: (route) => void forbidden.add(route),
    stop: () => server.stop(),
  };
}

/** The simulator of AWS Certificate Manager. */
export const acmSimulator: SimulatorKind = {
  title: 'AWS Certificate Manager',
  async start({ key, ...options }) {
    const simulator = await startAcmSimulator({
      ...options,
      ...(key !== undefined && {
        key: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: key },
      }),
    });
    const { baseUrl, requests, certificates, stop, manualHeaders } = simulator;
    const { accessKeyId, secretAccessKey } = simulator.key;
    return {
      ...{ baseUrl, requests, stop },
      settings: { baseUrl, regions: REGIONS },
      secret: { accessKeyId, secretAccessKey },
      headers: {
        ...manualHeaders,
        'Content-Type': 'application/x-amz-json-1.1',
        'X-Amz-Target': 'CertificateManager.ListCertificates',
      },
      examples: [
        { path: '/', body: '{}' },
        { path: '/', body: '{"MaxItems":10,"Includes":{"keyTypes":["EC_prime256v1"]}}' },
        { path: '/', body: '{"CertificateStatuses":["PENDING_VALIDATION"]}' },
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
