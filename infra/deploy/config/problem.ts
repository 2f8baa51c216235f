import type * as z from 'zod';
import { formatValue } from './describe-issue.ts';

/** A mistake in a configuration, with the path to it. */
export interface Problem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

export function problem(path: readonly PropertyKey[], message: string): Problem {
  return { path, message };
}

/** The same problem, of a part of the configuration that is at `path`. */
export function below(path: readonly PropertyKey[], part: Problem): Problem {
  return { ...part, path: [...path, ...part.path] };
}

/**
 * The issues of a parse of `input` that used `describeIssue`. Unknown options become one problem each, at their own
 * path. Messages of provider descriptors that start with "not" or "must" get the received value in front.
 */
export function problemsOf(error: z.core.$ZodError, input: unknown): Problem[] {
  return error.issues.flatMap(({ path, message, ...issue }) => {
    if (issue.code === 'unrecognized_keys') {
      const messages = message.split('\n');
      return issue.keys.map((key, index) => problem([...path, key], messages[index] ?? ''));
    }
    const name = String(path.at(-1));
    const [verb] = /^(?:not|must) /.exec(message) ?? [];
    // URLs and names of secrets are not repeated: they may contain credentials by mistake.
    if (verb === undefined || /url|secret/i.test(name)) return [problem(path, message)];
    const received = formatValue(valueAt(input, path));
    return [problem(path, `${received} ${verb === 'not ' ? 'is ' : ''}${message}`)];
  });
}

/** A problem as users see it: `accounts[0].region`, and what to do. */
export interface ListedProblem {
  readonly path: string;
  readonly message: string;
}

/** The problems in the order of the file, each once. */
export function listProblems(problems: readonly Problem[], config: unknown): ListedProblem[] {
  const listed = [...problems]
    .map((one) => ({ ...one, place: placeOf(one.path, config) }))
    .sort((a, b) => comparePlaces(a.place, b.place))
    .map(({ path, message }): [string, ListedProblem] => {
      const problem = { path: formatPath(path), message };
      return [`${problem.path}: ${message}`, problem];
    });
  return [...new Map(listed).values()];
}

/** `2 problems:`, then one line per problem, each with its path. */
export function formatProblems(problems: readonly ListedProblem[]): string {
  const lines = problems.map(({ path, message }) => `  ${path}: ${message}`);
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return `${count}:\n${lines.join('\n')}`;
}

/** `accounts[0].tags["cost center"]` */
function formatPath(path: readonly PropertyKey[]): string {
  const text = path
    .map((step) => {
      if (typeof step === 'number') return `[${step}]`;
      const name = String(step);
      return /^[\w:.@/+=-]+$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
    })
    .join('');
  return text === '' ? 'configuration' : text.replace(/^\./, '');
}

/** The position of each step of a path in its object. Options that are missing come after all others. */
function placeOf(path: readonly PropertyKey[], config: unknown): number[] {
  return path.map((step, depth) => {
    if (typeof step === 'number') return step;
    const part = valueAt(config, path.slice(0, depth));
    const position =
      typeof part === 'object' && part !== null ? Object.keys(part).indexOf(String(step)) : -1;
    return position < 0 ? Number.MAX_SAFE_INTEGER : position;
  });
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((step, depth) => step !== b[depth]);
  return index < 0 ? a.length - b.length : (a[index] ?? 0) - (b[index] ?? -1);
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Readonly<Record<PropertyKey, unknown>> | null | undefined)?.[key],
    input,
  );
}
