import type { RequestListener } from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../../../shared/runtime/clock.ts';
import { connectToDynamoDb } from './dynamodb-wire.ts';
import { serveOnLoopback } from './loopback-server.ts';
import type { LoopbackAnswer, LoopbackRequest, LoopbackServer } from './loopback-server.ts';
import { isRead, readWrite } from './tapped-write.ts';
import type { TappedTable, TappedWrite } from './tapped-write.ts';
import type { Item, StreamLog } from './stream-log.ts';

/**
 * Adds streams to a DynamoDB that has none: a proxy that records the old and the new image of every write to the tables
 * with a stream.
 *
 * Writes to these tables are serialized, because otherwise the images are unknown. As in DynamoDB, a write that changes
 * nothing or whose condition fails causes no record. Writes that were in progress when the process was killed are resolved
 * at the start: the stored item shows whether the write happened.
 */
export async function startStreamTap(options: {
  /** The origin of the DynamoDB behind it. */
  readonly upstream: string;
  /** Forwards requests that need no inspection: most requests only read, and a second hop is expensive. */
  readonly passOn?: RequestListener;
  readonly log: StreamLog;
  readonly clock: Clock;
  readonly tables: readonly TappedTable[];
}): Promise<LoopbackServer> {
  const { upstream, passOn, log, clock, tables } = options;
  const wire = connectToDynamoDb(upstream);

  for (const { sequence, table, keys, oldImage } of log.openIntentions()) {
    settle(sequence, oldImage, await wire.readItem(table, keys));
  }

  function settle(sequence: number, oldImage: Item | undefined, stored: Item | undefined) {
    if (isDeepStrictEqual(oldImage, stored)) log.withdraw(sequence);
    else log.complete(sequence, stored, clock());
  }

  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Outcome>(act: () => Promise<Outcome>): Promise<Outcome> => {
    const done = turn.then(act);
    turn = done.catch(() => undefined);
    return done;
  };

  async function write(request: LoopbackRequest, { table, keys }: TappedWrite) {
    const oldImage = await wire.readItem(table, keys);
    const sequence = log.intend({ table, keys, oldImage });
    const answer = await wire.forward(request.headers, request.body);
    settle(sequence, oldImage, await wire.readItem(table, keys));
    return answer;
  }

  const server = await serveOnLoopback(
    async (request) => {
      const found = readWrite(request, tables);
      if (found === undefined) return wire.forward(request.headers, request.body);
      if (found === 'untappable') return refusal();
      return inTurn(() => write(request, found));
    },
    (headers) => (isRead(headers) ? passOn : undefined),
  );
  return {
    origin: server.origin,
    stop: async () => {
      await server.stop();
      await turn;
      wire.close();
    },
  };
}

function refusal(): LoopbackAnswer {
  return {
    status: 400,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    body: JSON.stringify({
      __type: 'com.amazon.coral.validate#ValidationException',
      message: 'the local stream sees single writes only: this one would go past it',
    }),
  };
}
