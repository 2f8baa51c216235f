import * as z from 'zod';

/** Options that hold credentials, by the name that users most often give them. */
const CREDENTIAL =
  /^(?:api_?key|access_?key(?:_?id)?|secret(?:_?access_?key)?|client_?(?:id|secret)|user(?:_?name)?|pass(?:word)?|(?:bot_?)?token|webhook(?:_?url)?)$/i;

/** What the message for an unknown option can suggest. */
export interface OptionContext {
  /** Options that are allowed at the root of the parsed value, in addition to those of its schema. */
  readonly known?: readonly string[];
  /** The secret of AWS Secrets Manager that holds the credentials. */
  readonly secretName?: string;
}

/**
 * An error map for `safeParse`: writes messages for the issues that a schema has no message for, with the value
 * received and the values that are allowed. An `unrecognized_keys` issue gets one line per key.
 */
export function describeIssue(context: OptionContext = {}): z.core.$ZodErrorMap {
  return (issue) => {
    if (issue.code === 'unrecognized_keys') {
      const atRoot = (issue.path ?? []).length === 0;
      const known = [...optionsOf(issue.inst), ...((atRoot && context.known) || [])];
      return issue.keys.map((key) => unknownOption(key, known, context)).join('\n');
    }
    const received = formatValue(issue.input);
    switch (issue.code) {
      case 'invalid_type':
        return issue.input === undefined
          ? `is missing. Set it to ${expected(issue.expected)}`
          : `${received} is not allowed. Set it to ${expected(issue.expected)}`;
      case 'invalid_value':
        return `${received} is not allowed. Use ${issue.values.length === 1 ? '' : 'one of '}${issue.values.map((value) => JSON.stringify(value)).join(', ')}${suggestion(issue.input, issue.values)}`;
      case 'too_small':
        return issue.origin === 'number' || issue.origin === 'int'
          ? `${received} is too small. Use a number ${issue.inclusive === true ? 'of at least' : 'greater than'} ${issue.minimum}`
          : `is too short. At least ${issue.minimum} ${unitOf(issue.origin)} required`;
      case 'too_big':
        return issue.origin === 'number' || issue.origin === 'int'
          ? `${received} is too large. Use a number ${issue.inclusive === true ? 'of at most' : 'less than'} ${issue.maximum}`
          : `is too long. At most ${issue.maximum} ${unitOf(issue.origin)} allowed`;
      default:
        return `${received} is not allowed`;
    }
  };
}

/** A value in a message: JSON, shortened. */
export function formatValue(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'object' && value !== null) return 'an object';
  return JSON.stringify(
    typeof value === 'string' && value.length > 60 ? `${value.slice(0, 57)}...` : value,
  );
}

/** `. Did you mean "digicert"?`, or an empty text if no known name is similar. */
export function suggestion(given: unknown, known: readonly unknown[]): string {
  if (typeof given !== 'string') return '';
  const text = given.toLowerCase();
  const [nearest] = known
    .filter((name) => typeof name === 'string')
    .map((name) => {
      const abbreviated = text.length > 2 && name.toLowerCase().startsWith(text);
      return { name, edits: abbreviated ? 1 : distance(text, name.toLowerCase()) };
    })
    .filter(({ edits }) => edits <= Math.max(1, Math.floor(text.length / 3)))
    .sort((a, b) => a.edits - b.edits);
  return nearest === undefined ? '' : `. Did you mean "${nearest.name}"?`;
}

function unknownOption(
  key: string,
  known: readonly string[],
  { secretName }: OptionContext,
): string {
  const near = suggestion(key, known);
  if (near === '' && CREDENTIAL.test(key)) {
    const where = secretName === undefined ? 'a secret' : `the secret "${secretName}"`;
    return `unknown option. Credentials are not read from this file. Store them in ${where} in AWS Secrets Manager: see docs/how-to/deploy.md`;
  }
  if (near !== '') return `unknown option${near}`;
  return known.length === 0
    ? 'unknown option'
    : `unknown option. Available options: ${[...known].sort().join(', ')}`;
}

function optionsOf(schema: unknown): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function expected(type: string): string {
  if (type === 'int' || type === 'number') return type === 'int' ? 'an integer' : 'a number';
  if (type === 'boolean') return 'true or false';
  if (type === 'array') return 'a list';
  return type === 'object' || type === 'record' ? 'an object' : `a ${type}`;
}

function unitOf(origin: string): string {
  if (origin === 'string') return 'characters are';
  return origin === 'array' || origin === 'set' ? 'entries are' : 'values are';
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= b.length; column += 1) {
      next.push(
        Math.min(
          (next[column - 1] ?? 0) + 1,
          (row[column] ?? 0) + 1,
          (row[column - 1] ?? 0) + (letter === b[column - 1] ? 0 : 1),
        ),
      );
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
