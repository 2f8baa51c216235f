import type * as z from 'zod';
import { invalidResponse } from './invalid-response.ts';
import type { ResponseContext } from './json-body.ts';

/**
 * Parses a document of a provider with its schema.
 *
 * @throws ProviderError `invalid-response` that names the field, never its value.
 */
export function readDocument<Schema extends z.ZodType>(
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

export function documentReader(provider: string) {
  return <Schema extends z.ZodType>(schema: Schema, document: unknown, operation: string) =>
    readDocument(schema, document, { provider, operation });
}
