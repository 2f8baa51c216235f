import * as z from 'zod/mini';

/** Schemas that several providers use. */

/**
 * An id, which some documents write as a number and some as a string. An id must be valid in a URL. Numbers above 2^53
 * are rejected: JSON numbers of that size lose digits, and two ids would become one.
 */
export const Id = z.pipe(
  z.pipe(z.union([z.string(), z.int().check(z.nonnegative())]), z.transform(String)),
  z.string().check(z.regex(/^[\w-]{1,64}$/)),
);

/** `true`, `1`, `"1"` and `"true"`: some providers use all of them in one document. */
export const Flag = z.pipe(
  z.optional(z.unknown()),
  z.transform((value) => value === true || value === 1 || value === '1' || value === 'true'),
);

/**
 * A text that users copy, or that identifies an object: a name, a token, a serial number. It is never truncated. A
 * missing, blank or non-text value is `undefined`.
 */
export const ExactText = z.catch(
  z.optional(
    z.pipe(
      z.string(),
      z.transform((text) => (text.trim() === '' ? undefined : text.trim())),
    ),
  ),
  undefined,
);

/**
 * An informational text of at most 100 characters. An invalid or empty value is `undefined`, because it must not hide
 * the order.
 */
export const Word = z.catch(
  z.optional(
    z.pipe(
      z.string(),
      z.transform((text) => (text.trim() === '' ? undefined : text.trim().slice(0, 100))),
    ),
  ),
  undefined,
);

/** A list of names without blank entries, which some responses contain. */
export const Names = z.pipe(
  z.nullish(z.array(z.string())),
  z.transform((names) => (names ?? []).map((name) => name.trim()).filter((name) => name !== '')),
);

/** An object of a document that was not parsed with a schema yet. */
export type RawObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is RawObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
