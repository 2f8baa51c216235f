import type * as z from 'zod';
import { formatValue } from './describe-issue.ts';

/** A mistake in a configuration, with the path to it. */
export type Problem = z.core.$ZodIssue;

export function problem(path: readonly PropertyKey[], message: string): Problem {
  return { code: 'custom', path: [...path], message, input: undefined };
}

/** The same problem, of a part of the configuration that is at `path`. */
export function below(path: readonly PropertyKey[], part: Problem): Problem {
  return { ...part, path: [...path, ...part.path] };
}

/**
 * The issues of a parse of `input` that used `describeIssue`. Unknown options become one problem each, at their own
 * path. Messages of provider descriptors that start with "not" or "must" get the received value in front.
 */
export function problemsOf(error: z.ZodError, input: unknown): Problem[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      const messages = issue.message.split('\n');
      return issue.keys.map((key, index) => problem([...issue.path, key], messages[index] ?? ''));
    }
    const name = String(issue.path.at(-1));
    const [verb] = /^(?:not|must) /.exec(issue.message) ?? [];
    // URLs and names of secrets are not repeated: they may contain credentials by mistake.
    if (verb === undefined || /url|secret/i.test(name)) return [issue];
    const received = formatValue(valueAt(input, issue.path));
    const message = `${received} ${verb === 'not ' ? 'is ' : ''}${issue.message}`;
    return [{ ...issue, message }];
  });
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Readonly<Record<PropertyKey, unknown>> | undefined)?.[key],
    input,
  );
}
