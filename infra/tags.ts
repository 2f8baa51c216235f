import * as z from 'zod';

/** What AWS takes as the key of a tag. */
export const TAG_KEY = /^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+@-]{1,128}$/u;

/** What AWS takes as the key and the value of a tag. */
export const Tags = z.record(
  z.string().regex(TAG_KEY),
  z.string().regex(/^[\p{L}\p{Z}\p{N}_.:/=+@-]{0,256}$/u, 'not a value that AWS takes for a tag'),
  {
    error: ({ code }) =>
      code === 'invalid_key' ? 'not a key that AWS takes for a tag' : undefined,
  },
);
