import { randomBytes } from 'node:crypto';
import type { Clock } from '../../../../../../shared/runtime/clock.ts';
import { createFaultSwitches } from '../../../../../simulators/fault-switches.ts';
import type { FaultSwitches } from '../../../../../simulators/fault-switches.ts';
import { startLoopbackServer } from '../../../../../simulators/loopback-server.ts';
import { createRequestLog } from '../../../../../simulators/request-log.ts';
import type { LoggedRequest } from '../../../../../simulators/request-log.ts';
import { BASE_PATH, answer, routeOf } from './answer.ts';
import type { ExampleVendorRoute } from './answer.ts';
import { EXAMPLE_REQUESTER } from './certificate.ts';
import type { Requester } from './certificate.ts';
import { createCertificateRecords } from './certificate-records.ts';
import type { CertificateRecords } from './certificate-records.ts';

export interface ExampleVendorSimulatorOptions {
  /** The time of the account: what its certificates look like follows from it. */
  readonly clock: Clock;
  /** 0, the default, is any free port. */
  readonly port?: number;
  /** A random one by default. */
  readonly key?: string;
  /** The person whom documents name, to be found again in what a client lets through. */
  readonly requester?: Requester;
}

export interface ExampleVendorSimulator {
  readonly baseUrl: string;
  readonly key: string;
  readonly requests: readonly LoggedRequest[];
  readonly certificates: CertificateRecords;
  readonly faults: FaultSwitches<ExampleVendorRoute>;
  stop(): Promise<void>;
}

/** Starts an account without certificates on the loopback interface. */
export async function startExampleVendorSimulator({
  clock,
  port = 0,
  key = randomBytes(24).toString('hex'),
  requester = EXAMPLE_REQUESTER,
}: ExampleVendorSimulatorOptions): Promise<ExampleVendorSimulator> {
  const records = createCertificateRecords();
  const faults = createFaultSwitches<ExampleVendorRoute>();
  const log = createRequestLog();
  const account = { key, store: records, requester };
  const server = await startLoopbackServer(
    {
      routeOf,
      answer: (request, route) => answer(request, route, account, clock()),
      faults,
      log,
    },
    port,
  );
  return {
    baseUrl: `${server.origin}${BASE_PATH}`,
    key,
    requests: log.entries,
    certificates: records,
    faults,
    stop: () => server.stop(),
  };
}
