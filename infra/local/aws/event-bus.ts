import { randomUUID } from 'node:crypto';
import { instantOf } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { Clock } from '../../../shared/runtime/clock.ts';
import { LOCAL_ACCOUNT_ID, LOCAL_REGION } from './local-identity.ts';
import { serveOnLoopback } from './loopback-server.ts';
import type { LoopbackAnswer, LoopbackRequest } from './loopback-server.ts';
import { entryProblem, sizeOfEntry } from './put-events-limits.ts';
import type { PutEventsEntry } from './put-events-limits.ts';

/** An event as EventBridge delivers it to a target. */
export interface EventEnvelope {
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type': string;
  readonly source: string;
  readonly account: string;
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: unknown;
}

export interface EventBus {
  readonly origin: string;
  /** Makes the bus reject the next entries, as under load. */
  throttleNext(entries: number): void;
  stop(): Promise<void>;
}

/**
 * A local EventBridge with one bus and the operation `PutEvents`, with the limits of the service: ten entries, 256 KB, the
 * required fields, one result per entry.
 *
 * `deliver` must store the event before it returns, because the response is sent afterwards.
 */
export async function startEventBus(options: {
  readonly name: string;
  readonly clock: Clock;
  readonly deliver: (envelope: EventEnvelope) => void;
}): Promise<EventBus> {
  const { name, clock, deliver } = options;
  let throttled = 0;

  function put(entry: PutEventsEntry): {
    EventId?: string;
    ErrorCode?: string;
    ErrorMessage?: string;
  } {
    if (throttled > 0) {
      throttled -= 1;
      return { ErrorCode: 'ThrottlingException', ErrorMessage: 'Rate exceeded' };
    }
    const problem = entryProblem(entry, name);
    if (problem !== undefined) return problem;
    const envelope = toEnvelope(entry, clock());
    deliver(envelope);
    return { EventId: envelope.id };
  }

  const server = await serveOnLoopback((request) => {
    const refusal = refuse(request);
    if (refusal !== undefined) return refusal;
    const { Entries } = JSON.parse(request.body.toString()) as { Entries?: PutEventsEntry[] };
    const entries = Entries ?? [];
    if (entries.length === 0 || entries.length > 10) {
      return failure('ValidationException', 'Entries must have length between 1 and 10');
    }
    if (entries.reduce((sum, entry) => sum + sizeOfEntry(entry), 0) > 256 * 1024) {
      return failure(
        'ValidationException',
        'Total size of the entries in the request is over the limit.',
      );
    }
    const outcomes = entries.map(put);
    const failed = outcomes.filter(({ EventId }) => EventId === undefined).length;
    return json(200, { FailedEntryCount: failed, Entries: outcomes });
  });
  return {
    origin: server.origin,
    throttleNext: (entries) => {
      throttled = entries;
    },
    stop: server.stop,
  };
}

function toEnvelope(entry: PutEventsEntry, now: Instant): EventEnvelope {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': entry.DetailType ?? '',
    source: entry.Source ?? '',
    account: LOCAL_ACCOUNT_ID,
    // EventBridge reports the time in whole seconds.
    time: (entry.Time === undefined ? now : instantOf(entry.Time * 1000)).replace(/\.\d+Z$/, 'Z'),
    region: LOCAL_REGION,
    resources: entry.Resources ?? [],
    detail: JSON.parse(entry.Detail ?? '{}'),
  };
}

function refuse({ method, headers }: LoopbackRequest): LoopbackAnswer | undefined {
  if (method !== 'POST' || headers['x-amz-target'] !== 'AWSEvents.PutEvents') {
    return failure('UnknownOperationException', 'the local bus knows PutEvents only');
  }
  if (headers.authorization === undefined) {
    return failure('MissingAuthenticationToken', 'the request is not signed');
  }
  return undefined;
}

function failure(type: string, message: string): LoopbackAnswer {
  return json(400, { __type: type, message });
}

function json(status: number, content: unknown): LoopbackAnswer {
  return {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.1' },
    body: JSON.stringify(content),
  };
}
