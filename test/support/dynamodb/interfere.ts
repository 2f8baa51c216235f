import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** What happens around the requests of a client. `operation` reads `PutItem`, `input` is the command's. */
export interface Interference {
  /** Runs before each try is sent; what it throws is met instead of an answer. */
  readonly before?: (operation: string, input: object) => void | Promise<void>;
  /** Runs after each try was answered; what it throws is met instead of the answer. */
  readonly after?: (operation: string) => void | Promise<void>;
}

/** Puts something between a client and its database, inside of the client's own retries. */
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

/** A connection that broke: the client tries again by itself. */
export function brokenConnection(): Error {
  return Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
}

/** Loses the first answer to one kind of request: it was done, but nobody is told. */
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
