import type * as z from 'zod/mini';
import { invalidResponse } from '../provider-error.ts';
import type { HttpResponse } from './http-client.ts';
import { parseJson, TooManyContainers } from './parse-json.ts';

/** What an error about a response names. */
export interface ResponseContext {
  readonly provider: string;
  readonly operation: string;
}

/**
 * The JSON document in a response.
 *
 * @throws ProviderError `invalid-response` that describes the body and never quotes it.
 */
export function readJson(
  { headers, body }: Pick<HttpResponse, 'headers' | 'body'>,
  { provider, operation }: ResponseContext,
): unknown {
  try {
    return parseJson(body);
  } catch (error) {
    // The error is not the cause, because its message quotes the body.
    throw invalidResponse(
      provider,
      operation,
      describeBody(body, headers['content-type'] ?? '', error),
    );
  }
}

function describeBody(body: string, contentType: string, error: unknown): string {
  if (error instanceof TooManyContainers) return 'more arrays and objects than fit into memory';
  const text = body.trim();
  if (text === '') return 'an empty body';
  if (contentType.includes('html') || /^<(!doctype html|html|head|body)\b/i.test(text)) {
    return 'an HTML page';
  }
  if (text.startsWith('<')) return 'an XML document';
  return isCutShort(body, error) ? 'truncated JSON' : 'a body that is not JSON';
}

/** Whether the parser reached the end of the text and expected more. */
function isCutShort(body: string, error: unknown): boolean {
  if (!(error instanceof SyntaxError) || !/^\s*[[{"]/.test(body)) return false;
  if (/unexpected end|unterminated/i.test(error.message)) return true;
  const position = /at position (\d+)/.exec(error.message)?.[1];
  return position !== undefined && Number(position) >= body.trimEnd().length;
}

/**
 * Parses a document of a provider with its schema.
 *
 * @throws ProviderError `invalid-response` that names the field, never its value.
 */
export function readDocument<Schema extends z.ZodMiniType>(
  schema: Schema,
  document: unknown,
  { provider, operation }: ResponseContext,
): z.infer<Schema> {
  const parsed = schema.safeParse(document);
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  const seen = path === '' ? 'an unexpected document' : `an unexpected value in ${path}`;
  throw invalidResponse(provider, operation, seen);
}
