import * as z from 'zod';

/** Tag keys that AWS accepts. */
export const TAG_KEY = /^(?![Aa][Ww][Ss]:)[\p{L}\p{Z}\p{N}_.:/=+@-]{1,128}$/u;

/** Tags that AWS accepts. */
export const Tags = z.record(
  z.string().regex(TAG_KEY),
  z
    .string()
    .regex(
      /^[\p{L}\p{Z}\p{N}_.:/=+@-]{0,256}$/u,
      'is not a valid tag value. AWS allows at most 256 letters, digits, spaces and _.:/=+@-',
    ),
  {
    error: ({ code }) =>
      code === 'invalid_key'
        ? 'is not a valid tag key. AWS allows 1 to 128 letters, digits, spaces and _.:/=+@-, and reserves the prefix "aws:"'
        : undefined,
  },
);

/** @see https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html */
const MAX_RESOURCE_TAGS = 50;

/** Tags of AWS resources. */
export const ResourceTags = Tags.superRefine((tags, context) => {
  const keys = Object.keys(tags);
  if (keys.length > MAX_RESOURCE_TAGS) {
    context.addIssue({
      code: 'custom',
      message: `has ${keys.length} tags, and AWS allows ${MAX_RESOURCE_TAGS} per resource. Move some to "defaults" or to accounts: their tags are only on events and notifications`,
    });
  }
  keys.forEach((key, index) => {
    const earlier = keys.slice(0, index).find((other) => other.toLowerCase() === key.toLowerCase());
    if (earlier === undefined) return;
    context.addIssue({
      code: 'custom',
      path: [key],
      message: `differs from "${earlier}" only in upper and lower case, and AWS Identity and Access Management treats both as the same key. Remove one of them`,
    });
  });
});
