import { randomBytes } from 'node:crypto';
import type { RateLimit } from '../../../shared/providers/provider-descriptor.ts';
import type { Clock } from '../../../shared/runtime/clock.ts';
import { createFaultSwitches } from '../fault-switches.ts';
import type { FaultSwitches } from '../fault-switches.ts';
import { startLoopbackServer } from '../loopback-server.ts';
import { createRateWindows } from '../rate-windows.ts';
import { createRequestLog } from '../request-log.ts';
import type { LoggedRequest } from '../request-log.ts';
import type { Answer, SimulatedRequest } from '../simulated-request.ts';
import { createCertificateRecords, createSnapshots } from './certificate-records.ts';
import type { CertificateRecords } from './certificate-records.ts';
import { EXAMPLE_CONTACT } from './certificate.ts';
import type { Contact } from './certificate.ts';
import { createJobRecords } from './job.ts';
import type { JobRecords } from './job.ts';
import { jsonAnswer } from './json-answer.ts';
import { answerJson } from './json-interface.ts';
import { DEFAULT_MODES } from './modes.ts';
import type { Modes } from './modes.ts';
import { createMessageQueue } from './message-queue.ts';
import type { MessageRecords } from './message-queue.ts';
import { DOCUMENTED_RATE_LIMITS, overLimit } from './rate-limit.ts';
import { JSON_PATH, isXmlPath, routeOf } from './routes.ts';
import type { AutodnsRoute } from './routes.ts';
import { xmlAnswer } from './xml-answer.ts';
import { answerXml } from './xml-interface.ts';
import type { SimulatorKind } from '../simulator-kind.ts';
import { furtherCertificates, sampleAccount, pendingCertificate } from './sample-account.ts';
import { lifeCycleCertificates, recordLifeCycle } from './life-cycle.ts';

export interface AutodnsSimulatorOptions extends Partial<Modes> {
  /** The time of the account, on which its certificates and jobs depend. */
  readonly clock: Clock;
  /** Default: 0, any free port. */
  readonly port?: number;
  readonly user?: string;
  /** Default: random, so that every instance has another password. */
  readonly password?: string;
  /** The vendor's system that the certificates are in. Default: 9, its SSLManager. */
  readonly context?: number;
  /** In real time, independent of `clock`. Default: the documented limits. */
  readonly rateLimits?: readonly RateLimit[] | false;
  /** For the JSON interface, whose documentation requires one. Default: true. */
  readonly requireUserAgent?: boolean;
  /** The contact data in documents, which tests search for in the output of a client. */
  readonly contact?: Contact;
}

/** One account of SSLManager, with both interfaces on one origin and a shared state. */
export interface AutodnsSimulator {
  readonly origin: string;
  /** `origin` with the path of the JSON interface. */
  readonly jsonUrl: string;
  /** `origin` with the path of the XML gateway. */
  readonly xmlUrl: string;
  readonly user: string;
  readonly password: string;
  readonly context: number;
  readonly requests: readonly LoggedRequest[];
  readonly certificates: CertificateRecords;
  readonly jobs: JobRecords;
  readonly queue: MessageRecords;
  readonly faults: FaultSwitches<AutodnsRoute>;
  stop(): Promise<void>;
}

/** Starts a simulator of an empty account on the loopback interface. */
export async function startAutodnsSimulator({
  clock,
  port = 0,
  user = 'example-ssl-user',
  password = randomBytes(16).toString('hex'),
  context = 9,
  rateLimits = DOCUMENTED_RATE_LIMITS,
  requireUserAgent = true,
  contact = EXAMPLE_CONTACT,
  ...options
}: AutodnsSimulatorOptions): Promise<AutodnsSimulator> {
  const modes: Modes = { ...DEFAULT_MODES, ...options };
  const certificates = createCertificateRecords(user, clock);
  const jobs = createJobRecords(user);
  const snapshotAt = createSnapshots(certificates, jobs, modes);
  const messages = createMessageQueue(certificates, snapshotAt, modes, clock);
  const account = {
    ...{ user, password, context, contact, modes },
    certificates,
    jobs,
    messages: messages.store,
    snapshotAt,
  };
  const faults = createFaultSwitches<AutodnsRoute>();
  const log = createRequestLog();
  const rateWindows = rateLimits === false ? undefined : createRateWindows(rateLimits);
  let turn = 0;
  const answer = (request: SimulatedRequest, route: AutodnsRoute | undefined): Answer => {
    turn += 1;
    const now = clock();
    // The limit applies to the client address, independent of the user.
    const isTooMuch = rateWindows?.admit('127.0.0.1') !== undefined;
    const { path } = request;
    const isXml = isXmlPath(path);
    if (isTooMuch) {
      const refusal = overLimit(modes.overLimit, path);
      if ('body' in refusal) return refusal;
      const rendering = { context, contact, modes, turn };
      return isXml
        ? xmlAnswer([{ outcome: refusal, ctid: undefined }], rendering, now)
        : jsonAnswer(refusal, rendering, undefined, now);
    }
    return isXml
      ? answerXml(request, account, { turn }, now)
      : answerJson(request, route, account, { requireUserAgent, turn }, now);
  };
  const server = await startLoopbackServer({ routeOf, answer, faults, log }, port);
  return {
    origin: server.origin,
    jsonUrl: `${server.origin}${JSON_PATH}`,
    xmlUrl: `${server.origin}/gateway`,
    ...{ user, password, context, faults },
    requests: log.entries,
    certificates,
    jobs,
    queue: messages.records,
    stop: () => server.stop(),
  };
}

/** The simulator of InterNetX AutoDNS. */
export const autodnsSimulator: SimulatorKind = {
  title: 'InterNetX AutoDNS',
  async start({ key, ...options }) {
    const { jsonUrl, user, password, context, requests, certificates, queue, stop } =
      await startAutodnsSimulator({ ...options, ...(key === undefined ? {} : { password: key }) });
    const credentials = Buffer.from(`${user}:${password}`).toString('base64');
    return {
      baseUrl: jsonUrl,
      settings: { interface: 'json', baseUrl: jsonUrl },
      requests,
      stop,
      secret: { user, password },
      headers: {
        Authorization: `Basic ${credentials}`,
        'X-Domainrobot-Context': String(context),
        'Content-Type': 'application/json',
        'User-Agent': 'example',
      },
      // Within the limit of requests per second.
      examples: [
        {
          path: '/certificate/_search?keys%5B%5D=expire&keys%5B%5D=product',
          body: '{"orders":[{"key":"id"}],"view":{"limit":5,"children":true}}',
        },
        { path: '/certificate/571001' },
        { path: '/poll' },
      ],
      seedAccount(now) {
        for (const certificate of sampleAccount(now)) certificates.add(certificate);
        queue.push({ kind: 'domain', name: 'autodns.example.com' });
        queue.push({ kind: 'purge', name: 'gone.autodns.example.com' });
        queue.push({ kind: 'certificate', certificateId: 571_023 });
      },
      seedMany(now, { issued, pending }) {
        for (const certificate of furtherCertificates(now, issued)) certificates.add(certificate);
        for (let count = 0; count < pending; count += 1) certificates.add(pendingCertificate(now));
      },
      seedLifeCycle(start) {
        const ids = lifeCycleCertificates(start).map((one) => certificates.add(one).id);
        const timelines = ids
          .map((id) => certificates.get(id))
          .filter((timeline) => timeline !== undefined);
        return recordLifeCycle(start, timelines);
      },
    };
  },
};
