import type * as z from 'zod/mini';

/**
 * An error map for `safeParse`: describes what a schema expects, for issues that the schema has no message for. Messages
 * never contain the value, which can be a secret or personal data.
 */
export const expectedValue: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `expected ${issue.expected}`;
    case 'invalid_value':
      return `expected ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
    case 'too_small':
      return `expected ${amount(issue.origin, 'at least', issue.minimum)}`;
    case 'too_big':
      return `expected ${amount(issue.origin, 'at most', issue.maximum)}`;
    case 'unrecognized_keys':
      return `unexpected ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}`;
    case 'invalid_format':
      return `expected the format ${issue.pattern ?? issue.format}`;
    default:
      return 'has an unexpected value';
  }
};

function amount(origin: string, bound: string, value: number | bigint): string {
  const unit = { string: 'characters', array: 'entries' }[origin];
  return unit === undefined ? `a number of ${bound} ${value}` : `${bound} ${value} ${unit}`;
}
