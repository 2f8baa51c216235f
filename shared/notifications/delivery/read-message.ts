import type * as z from 'zod/mini';
import { listProblems } from '../../runtime/environment.ts';
import { expectedValue } from '../../runtime/expected-value.ts';

/** A message that does not belong in this queue. Retries do not help; SQS moves it to the dead-letter queue. */
export class MalformedMessage extends Error {
  override readonly name = 'MalformedMessage';
}

/**
 * Parses the body of a message as JSON and validates it.
 *
 * @throws MalformedMessage that names the invalid fields and contains none of their values.
 */
export function readMessage<Schema extends z.ZodMiniType>(
  body: string,
  schema: Schema,
): z.infer<Schema> {
  let document: unknown;
  try {
    document = JSON.parse(body);
  } catch {
    // The error of the parser quotes the text, which can contain secrets.
    throw new MalformedMessage('The message is not valid JSON.');
  }
  const read = schema.safeParse(document, { error: expectedValue });
  if (read.success) return read.data;
  throw new MalformedMessage(`The message has an unexpected format.\n${listProblems(read.error)}`);
}
