import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** Hooks for the requests of a client. `operation` is for example `PutItem`, `input` is that of the command. */
export interface Interference {
  /** Runs before each attempt; an error that it throws replaces the response. */
  readonly before?: (operation: string, input: object) => void | Promise<void>;
  /** Runs after each response; an error that it throws replaces the response. */
  readonly after?: (operation: string) => void | Promise<void>;
}

/** Adds hooks to a client, below its retries. */
export function interfere(client: DynamoDBClient, { before, after }: Interference): void {
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const operation = (context['commandName'] as string).replace(/Command$/, '');
      await before?.(operation, args.input);
      const answer = await next(args);
      await after?.(operation);
      return answer;
    },
    { step: 'deserialize', priority: 'high', name: 'interfere' },
  );
}

/** A connection error, after which the client retries automatically. */
export function brokenConnection(): Error {
  return Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
}

/** Loses the first response to one type of request, which was processed. */
export function loseAnswer(client: DynamoDBClient, operation: string, then?: () => Promise<void>) {
  const lost = { count: 0 };
  interfere(client, {
    after: async (answered) => {
      if (answered !== operation || lost.count > 0) return;
      lost.count += 1;
      await then?.();
      throw brokenConnection();
    },
  });
  return lost;
}
