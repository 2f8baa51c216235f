import * as z from 'zod';

/** What documents of several providers have in common. */

/**
 * Some documents write ids as numbers, some as strings. What could not stand in an address is no id; nor is a number
 * beyond 2^53: JSON numbers of that size lose digits, and two ids would become one.
 */
export const Id = z
  .union([z.string(), z.int().nonnegative()])
  .transform(String)
  .pipe(z.string().regex(/^[\w-]{1,64}$/));

/** `true`, `1`, `"1"` and `"true"`: providers have been seen to use all of them in one document. */
export const Flag = z
  .unknown()
  .optional()
  .transform((value) => value === true || value === 1 || value === '1' || value === 'true');

/**
 * A text that users copy, or by which things are told apart: a name, a token, a serial number. It is never cut. One that
 * is missing, blank or not a text is `undefined`.
 */
export const ExactText = z
  .string()
  .transform((text) => (text.trim() === '' ? undefined : text.trim()))
  .optional()
  .catch(undefined);

/** A word for reading, that may be missing, or empty: at most 100 characters of it. Not worth losing an order over. */
export const Word = z
  .string()
  .transform((text) => (text.trim() === '' ? undefined : text.trim().slice(0, 100)))
  .optional()
  .catch(undefined);

/** Names in a list, without the blank ones that have been seen there. */
export const Names = z
  .array(z.string())
  .nullish()
  .transform((names) => (names ?? []).map((name) => name.trim()).filter((name) => name !== ''));
