import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { listenOnLoopback } from './listen-on-loopback.ts';
import type { Fault, FaultSwitches } from './fault-switches.ts';
import type { RequestLog } from './request-log.ts';
import type { Answer, SimulatedRequest } from './simulated-request.ts';

/** The behavior of a simulator behind its HTTP server. */
interface Simulation<Route extends string> {
  /** The route of a request, determined before any check. */
  routeOf(path: string, request: SimulatedRequest): Route | undefined;
  answer(request: SimulatedRequest, route: Route | undefined): Answer;
  /** Called after the response was sent or the connection closed, for limits of concurrent requests. */
  answered?(request: SimulatedRequest): void;
  readonly faults: FaultSwitches<Route>;
  readonly log: RequestLog;
}

export interface LoopbackServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /**
   * Closes all connections, including slow responses.
   *
   * @throws the first error of the simulation itself, which its client received as status 500.
   */
  stop(): Promise<void>;
}

/** Bytes. The tokens of some providers are larger than the default limit of Node.js. */
const MAX_HEADER_BYTES = 128 * 1024;

/**
 * Serves a simulation on the loopback interface. Port 0 means any free port.
 *
 * @throws Error of node:net if the port is in use.
 */
export async function startLoopbackServer<Route extends string>(
  simulation: Simulation<Route>,
  port = 0,
): Promise<LoopbackServer> {
  const stopping = new AbortController();
  const failures: unknown[] = [];
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, (incoming, outgoing) => {
    serve(incoming, outgoing).catch(() => outgoing.destroy());
  });

  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const request = await readRequest(incoming);
    const { hits, answer } = respond(simulation, request, (failure) => failures.push(failure));
    try {
      if (answer === undefined) incoming.socket.resetAndDestroy();
      else await send(outgoing, answer, hits, stopping.signal);
    } finally {
      simulation.answered?.(request);
    }
  };

  const { origin, close } = await listenOnLoopback(server, port);
  return {
    origin,
    async stop() {
      stopping.abort();
      await close();
      if (failures.length > 0) throw failures[0];
    },
  };
}

/** Logs the request and returns the response after all faults, or `undefined` if the connection must be closed. */
function respond<Route extends string>(
  { routeOf, answer, faults, log }: Simulation<Route>,
  request: SimulatedRequest,
  report: (failure: unknown) => void,
): { readonly hits: readonly Fault[]; readonly answer: Answer | undefined } {
  const route = routeOf(request.path, request);
  const hits = faults.take(request, route);
  const isCut = hits.some(({ kind }) => kind === 'reset');
  const sent = isCut ? undefined : attempt();
  log.record(request, route, sent?.status ?? 0);
  return { hits, answer: sent };

  /** The response of the first fault that replaces the real one. */
  function replacement(): Answer | undefined {
    for (const fault of hits) {
      if (fault.kind === 'answer') return fault.answer;
      if (fault.kind === 'answer-by-request') return fault.answer(request);
    }
    return undefined;
  }

  function attempt(): Answer {
    try {
      for (const fault of hits) if (fault.kind === 'before') fault.run();
      return hits.reduce(
        (current, fault) => (fault.kind === 'rewrite' ? fault.rewrite(current, request) : current),
        replacement() ?? answer(request, route),
      );
    } catch (failure) {
      report(failure);
      return { status: 500, headers: { 'content-type': 'text/plain' }, body: String(failure) };
    }
  }
}

async function send(
  outgoing: ServerResponse,
  { status, headers, body }: Answer,
  hits: readonly Fault[],
  stopping: AbortSignal,
): Promise<void> {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  await pause(hits, 'slow-headers', stopping);
  outgoing.writeHead(status, { ...headers, 'content-length': bytes.length });
  const half = hits.some(({ kind }) => kind === 'slow-body') ? Math.floor(bytes.length / 2) : 0;
  if (half > 0) outgoing.write(bytes.subarray(0, half));
  await pause(hits, 'slow-body', stopping);
  outgoing.end(bytes.subarray(half));
}

async function pause(
  hits: readonly Fault[],
  at: 'slow-headers' | 'slow-body',
  signal: AbortSignal,
): Promise<void> {
  const milliseconds = hits.reduce(
    (total, hit) => (hit.kind === at && 'milliseconds' in hit ? total + hit.milliseconds : total),
    0,
  );
  if (milliseconds > 0) await sleep(milliseconds, undefined, { signal });
}

async function readRequest(incoming: IncomingMessage): Promise<SimulatedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
  const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://127.0.0.1');
  return {
    method: incoming.method ?? 'GET',
    path: decode(pathname),
    query: searchParams,
    headers: incoming.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

/** A path with an invalid escape is kept as it is: it matches no route. */
function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
