import * as z from 'zod';
import { credentialKind } from '../../../shared/runtime/credential-kind.ts';
import { documentUrl } from '../documentation.ts';
import { suggestion } from './suggestion.ts';
import { unknownOption } from './unknown-option.ts';
import type { OptionContext } from './unknown-option.ts';

export { suggestion };

/**
 * An error map for `safeParse`: writes messages for the issues that a schema has no message for, with the value
 * received and the values that are allowed. An `unrecognized_keys` issue gets one line per key.
 */
export function describeIssue(context: OptionContext = {}): z.core.$ZodErrorMap {
  return (issue) => {
    if (issue.code === 'unrecognized_keys') {
      const atRoot = (issue.path ?? []).length === 0;
      const known = [...optionsOf(issue.inst), ...((atRoot && context.known) || [])];
      return issue.keys.map((key) => unknownOption(key, known, context)).join('\n');
    }
    const received = formatValue(issue.input);
    switch (issue.code) {
      case 'invalid_type':
        return issue.input === undefined
          ? `is missing. Set it to ${wanted(issue.expected)}`
          : `${received} is not allowed. Set it to ${wanted(issue.expected)}`;
      case 'invalid_value':
        return `${received} is not allowed. Use ${issue.values.length === 1 ? '' : 'one of '}${issue.values.map((value) => JSON.stringify(value)).join(', ')}${suggestion(issue.input, issue.values)}`;
      case 'too_small':
        if (isNumber(issue.origin)) {
          return `${received} is too small. Use a number ${issue.inclusive === true ? 'of at least' : 'greater than'} ${issue.minimum}`;
        }
        return `is ${issue.minimum === 1 ? 'empty' : 'too short'}. Use at least ${amount(issue.minimum, issue.origin)}`;
      case 'too_big':
        return isNumber(issue.origin)
          ? `${received} is too large. Use a number ${issue.inclusive === true ? 'of at most' : 'less than'} ${issue.maximum}`
          : `is too long. Use at most ${amount(issue.maximum, issue.origin)}`;
      default:
        return `${received} is not allowed. See ${documentUrl('reference/configuration.md')}`;
    }
  };
}

/** A value in a message: JSON, shortened. A text that looks like a credential is not repeated. */
export function formatValue(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') {
    const kind = credentialKind(value);
    if (kind !== undefined) return `a text that looks like ${kind}`;
    return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}...` : value);
  }
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value === 'function') return 'a function';
  return value === undefined ? 'undefined' : 'an object';
}

/** The options that a schema of an object accepts, of zod or of zod/mini. */
export function optionsOf(schema: unknown): string[] {
  if (schema instanceof z.core.$ZodPipe) return optionsOf(schema._zod.def.in);
  return schema instanceof z.core.$ZodObject ? Object.keys(schema._zod.def.shape) : [];
}

function wanted(type: string): string {
  if (type === 'int' || type === 'number') return type === 'int' ? 'an integer' : 'a number';
  if (type === 'boolean') return 'true or false';
  if (type === 'array') return 'a list';
  return type === 'object' || type === 'record' ? 'an object' : `a ${type}`;
}

function isNumber(origin: string): boolean {
  return origin === 'number' || origin === 'int';
}

function amount(count: number | bigint, origin: string): string {
  const unit = origin === 'string' ? 'character' : origin === 'array' ? 'entry' : 'value';
  if (count === 1) return `1 ${unit}`;
  return `${count} ${unit === 'entry' ? 'entries' : `${unit}s`}`;
}
