import type * as z from 'zod';
import { listProblems } from '../../runtime/environment.ts';

/** A message that is not what this queue carries: trying again is of no use, and the queue puts it aside. */
export class MalformedMessage extends Error {
  override readonly name = 'MalformedMessage';
}

/**
 * Reads a message's body as a JSON document of a given shape.
 *
 * @throws MalformedMessage that says where it is wrong, and nothing of what it holds.
 */
export function readMessage<Schema extends z.ZodType>(
  body: string,
  schema: Schema,
): z.infer<Schema> {
  let document: unknown;
  try {
    document = JSON.parse(body);
  } catch {
    // The parser's own message quotes the text.
    throw new MalformedMessage('The message is not JSON.');
  }
  const read = schema.safeParse(document);
  if (read.success) return read.data;
  throw new MalformedMessage(`The message cannot be read.\n${listProblems(read.error)}`);
}
