import * as z from 'zod';
import { canonicalName } from '../../../shared/certificates/names.ts';
import { coversName } from '../../../shared/certificates/ownership.ts';
import { Tags } from '../tags.ts';
import { formatValue } from './describe-issue.ts';

/** `shop.example.com`, `*.shop.example.com` or `*`, in canonical form. */
const NamePattern = z
  .string()
  .transform((text) => canonicalName(text.trim()))
  .refine((name) => /^(\*|(\*\.)?[^*\s]+)$/.test(name), {
    error: ({ input }) =>
      `${formatValue(input)} is not a name. Use a name such as "shop.example.com", "*.shop.example.com" for all names below it, or "*" for all certificates`,
  });

const Rule = z.strictObject({
  names: z.array(NamePattern).min(1, 'is an empty list. Add at least one name'),
  tags: Tags.refine((tags) => Object.keys(tags).length > 0, 'is empty. Add at least one tag'),
});

/** Parses `OwnerRuleOptions`. A rule that no certificate can reach is a mistake. */
export const OwnerRulesSchema = z.array(Rule).superRefine((rules, context) => {
  for (const [index, { names }] of rules.entries()) {
    const before = names.map((name) =>
      rules.findIndex(
        (one, at) => at < index && one.names.some((other) => coversName(other, name)),
      ),
    );
    if (names.length === 0 || before.includes(-1)) continue;
    context.addIssue({
      code: 'custom',
      path: [index],
      message: `never applies, because owners[${before[0]}] matches its names first. Put it before that rule, or remove it`,
    });
  }
});
