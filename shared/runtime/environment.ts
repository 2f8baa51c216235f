import * as z from 'zod/mini';
import { expectedValue } from './expected-value.ts';

/**
 * Reads a function's environment variables through its schema.
 *
 * @throws Error that names every variable that is missing or malformed, all at once.
 */
export function parseEnvironment<Schema extends z.ZodMiniType>(
  schema: Schema,
  environment: Readonly<Record<string, string | undefined>>,
): z.infer<Schema> {
  const parsed = schema.safeParse(environment, { error: expectedValue });
  if (parsed.success) return parsed.data;
  throw new Error(
    `The environment of this function is not complete.\n${listProblems(parsed.error)}`,
  );
}

/** One line per problem, with its path: `  accounts[0].region: expected …`. */
export function listProblems(error: z.core.$ZodError): string {
  return error.issues.map(({ path, message }) => `  ${pathOf(path)}: ${message}`).join('\n');
}

function pathOf(path: readonly PropertyKey[]): string {
  const text = path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('');
  return text === '' ? '(root)' : text.replace(/^\./, '');
}

/** A variable with a JSON document that the schema validates. */
export function jsonVariable<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.pipe(
    z.pipe(
      z.string(),
      z.transform((text, context): unknown => {
        try {
          return JSON.parse(text);
        } catch {
          context.issues.push({ code: 'custom', input: text, message: 'not JSON' });
          return z.NEVER;
        }
      }),
    ),
    schema,
  );
}
