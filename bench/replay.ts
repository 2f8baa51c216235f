import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Agent } from 'undici';
import * as z from 'zod';
import { DEFAULT_LIMITS, undiciExchanger } from '../shared/providers/http/exchange.ts';
import type { Exchange, Exchanger } from '../shared/providers/http/exchange.ts';

/** As much of a request of the AWS SDK as it takes to send it again. */
const SentRequest = z.object({
  protocol: z.string(),
  hostname: z.string(),
  port: z.number(),
  path: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.union([
    z.string(),
    z.instanceof(Uint8Array).transform((bytes) => Buffer.from(bytes).toString()),
  ]),
});

/** One request as it was sent. */
interface RecordedExchange {
  readonly sent: Exchange;
  /** How many others had been answered when it was sent. */
  readonly after: number;
}

export interface Recorder {
  /** Sends a request to a provider, and remembers it. */
  readonly exchange: Exchanger;
  /** Remembers what a client sends to its database, until it is told to stop. */
  watch(client: DynamoDBClient): () => void;
  readonly exchanges: readonly RecordedExchange[];
}

export function recorder(): Recorder {
  const send = undiciExchanger(DEFAULT_LIMITS);
  const exchanges: RecordedExchange[] = [];
  let answered = 0;
  return {
    exchanges,
    watch({ middlewareStack }) {
      middlewareStack.add(
        (next) => async (args) => {
          const { protocol, hostname, port, path, headers, body } = SentRequest.parse(args.request);
          const url = new URL(`${protocol}//${hostname}:${port}${path}`);
          exchanges.push({ sent: { url, method: 'POST', headers, body }, after: answered });
          const output = await next(args);
          answered += 1;
          return output;
        },
        { step: 'finalizeRequest', priority: 'low', name: 'recorder' },
      );
      return () => void middlewareStack.remove('recorder');
    },
    async exchange(sent, signal) {
      exchanges.push({ sent, after: answered });
      const response = await send(sent, signal);
      answered += 1;
      return response;
    },
  };
}

/**
 * The floor of a sweep: the same requests, to the provider and to the database, by bare undici, as many at a time
 * as there were, with each answer read by `read` and nothing else done.
 */
export async function replay(
  exchanges: readonly RecordedExchange[],
  read: (body: string) => unknown,
): Promise<void> {
  const dispatcher = new Agent();
  let answered = 0;
  const waiting: { readonly after: number; readonly go: () => void }[] = [];
  const turn = (after: number) =>
    after <= answered
      ? Promise.resolve()
      : new Promise<void>((go) => void waiting.push({ after, go }));
  await Promise.all(
    exchanges.map(async ({ sent: { url, method, headers, body }, after }) => {
      await turn(after);
      const answer = await dispatcher.request({
        origin: url.origin,
        path: `${url.pathname}${url.search}`,
        method,
        headers: { ...headers },
        body: body ?? null,
      });
      read(await answer.body.text());
      answered += 1;
      for (const { go } of waiting.filter((one) => one.after === answered)) go();
    }),
  );
  await dispatcher.close();
}
