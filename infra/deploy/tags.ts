import * as z from 'zod';

/** What AWS takes as the key of a tag. */
export const TAG_KEY = /^(?![Aa][Ww][Ss]:)[\p{L}\p{Z}\p{N}_.:/=+@-]{1,128}$/u;

/** What AWS takes as the key and the value of a tag. */
export const Tags = z.record(
  z.string().regex(TAG_KEY),
  z.string().regex(/^[\p{L}\p{Z}\p{N}_.:/=+@-]{0,256}$/u, 'not a value that AWS takes for a tag'),
  {
    error: ({ code }) =>
      code === 'invalid_key' ? 'not a key that AWS takes for a tag' : undefined,
  },
);

/** @see https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html */
const MAX_RESOURCE_TAGS = 50;

/** Tags that AWS resources get. */
export const ResourceTags = Tags.superRefine((tags, context) => {
  const keys = Object.keys(tags);
  if (keys.length > MAX_RESOURCE_TAGS) {
    context.addIssue({
      code: 'custom',
      message: `${keys.length} tags, and AWS takes ${MAX_RESOURCE_TAGS} per resource. Tags of an account or of defaults are on events and notifications only, and are not counted`,
    });
  }
  keys.forEach((key, index) => {
    const earlier = keys.slice(0, index).find((one) => one.toLowerCase() === key.toLowerCase());
    if (earlier === undefined) return;
    context.addIssue({
      code: 'custom',
      path: [key],
      message: `the key "${earlier}" differs only in case, and AWS Identity and Access Management treats both as the same key`,
    });
  });
});
