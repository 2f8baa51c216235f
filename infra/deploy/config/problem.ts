import type * as z from 'zod';

/** Something wrong with a configuration, and where. */
export type Problem = z.core.$ZodIssue;

export function problem(path: readonly PropertyKey[], message: string): Problem {
  return { code: 'custom', path: [...path], message, input: undefined };
}

/** The same problem, of a part that stands at `path`. */
export function below(path: readonly PropertyKey[], one: Problem): Problem {
  return { ...one, path: [...path, ...one.path] };
}
