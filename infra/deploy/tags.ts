import * as z from 'zod';

const INVALID_TAG_KEY =
  'is not a valid tag key. Use 1 to 128 letters, digits, spaces and _.:/=+@-, and not the prefix "aws:", which AWS reserves';

/** Tag keys that AWS accepts. */
export const TagKey = z
  .string()
  .regex(/^(?![Aa][Ww][Ss]:)[\p{L}\p{Z}\p{N}_.:/=+@-]{1,128}$/u, INVALID_TAG_KEY);

/** Tags that AWS accepts. */
export const Tags = z.record(
  TagKey,
  z
    .string()
    .regex(
      /^[\p{L}\p{Z}\p{N}_.:/=+@-]{0,256}$/u,
      'is not a valid tag value. Use at most 256 letters, digits, spaces and _.:/=+@-',
    ),
  {
    error: ({ code }) => (code === 'invalid_key' ? INVALID_TAG_KEY : undefined),
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
