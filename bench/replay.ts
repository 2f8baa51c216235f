import * as dynamoDB from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Agent } from 'undici';
import { DEFAULT_LIMITS, undiciExchanger } from '../shared/providers/http/exchange.ts';
import type { Exchange, Exchanger } from '../shared/providers/http/exchange.ts';

/** One request to the provider, or one command to the database. */
type RecordedRequest = (
  | { readonly sent: Exchange }
  | { readonly command: CommandName; readonly input: object }
) & {
  /** Number of earlier requests that were answered when this one was sent. */
  readonly after: number;
};

/** The commands that a sync sends. */
const COMMANDS = {
  GetItemCommand: dynamoDB.GetItemCommand,
  BatchGetItemCommand: dynamoDB.BatchGetItemCommand,
  QueryCommand: dynamoDB.QueryCommand,
  PutItemCommand: dynamoDB.PutItemCommand,
  UpdateItemCommand: dynamoDB.UpdateItemCommand,
  BatchWriteItemCommand: dynamoDB.BatchWriteItemCommand,
};
type CommandName = keyof typeof COMMANDS;

export interface Recorder {
  /** Sends a request to a provider, and records it. */
  readonly exchange: Exchanger;
  /** Records the commands of `client` until the returned function is called. */
  watch(client: DynamoDBClient): () => void;
  readonly requests: readonly RecordedRequest[];
}

export function recorder(): Recorder {
  const send = undiciExchanger(DEFAULT_LIMITS);
  const requests: RecordedRequest[] = [];
  let answered = 0;
  return {
    requests,
    watch({ middlewareStack }) {
      middlewareStack.add(
        (next, { commandName = '' }) =>
          async (args) => {
            if (!isCommand(commandName))
              throw new Error(`${commandName} cannot be replayed: add it to COMMANDS.`);
            requests.push({ command: commandName, input: args.input, after: answered });
            const output = await next(args);
            answered += 1;
            return output;
          },
        { step: 'initialize', name: 'recorder' },
      );
      return () => void middlewareStack.remove('recorder');
    },
    async exchange(sent, signal) {
      requests.push({ sent, after: answered });
      const response = await send(sent, signal);
      answered += 1;
      return response;
    },
  };
}

function isCommand(name: string): name is CommandName {
  return name in COMMANDS;
}

/**
 * The minimum time of a sync: sends the same requests by bare clients (undici to the provider, the AWS SDK to the
 * database), with the same concurrency. Each response of the provider is only parsed by `read`. The conditions of
 * repeated writes fail.
 */
export async function replay(
  requests: readonly RecordedRequest[],
  read: (body: string) => unknown,
  client?: DynamoDBClient,
): Promise<void> {
  const dispatcher = new Agent();
  let answered = 0;
  const waiting: { readonly after: number; readonly go: () => void }[] = [];
  const turnOf = (after: number) =>
    after <= answered
      ? Promise.resolve()
      : new Promise<void>((go) => void waiting.push({ after, go }));
  await Promise.all(
    requests.map(async (request) => {
      await turnOf(request.after);
      if ('sent' in request) read(await bareExchange(request.sent, dispatcher));
      else await client?.send(commandOf(request)).catch(expectRefusal);
      answered += 1;
      for (const { go } of waiting.filter(({ after }) => after === answered)) go();
    }),
  );
  await dispatcher.close();
}

async function bareExchange(
  { url, method, headers, body }: Exchange,
  dispatcher: Agent,
): Promise<string> {
  const answer = await dispatcher.request({
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    method,
    headers: { ...headers },
    body: body ?? null,
  });
  return answer.body.text();
}

function commandOf({ command, input }: Extract<RecordedRequest, { command: CommandName }>) {
  const Command = COMMANDS[command] as new (input: object) => dynamoDB.GetItemCommand;
  return new Command(input);
}

function expectRefusal(error: unknown): void {
  if (!(error instanceof dynamoDB.ConditionalCheckFailedException)) throw error;
}
