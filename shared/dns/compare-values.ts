import { canonicalName } from '../certificates/names.ts';
import type { DnsRecord } from '../certificates/validation.ts';

/** TXT values are compared exactly, CNAME targets as domain names. */
export function includesValue(values: readonly string[], { type, value }: DnsRecord): boolean {
  return type === 'TXT'
    ? values.includes(value)
    : values.some((one) => canonicalName(one) === canonicalName(value));
}

/**
 * Whether a value at the record's name is probably a wrong value of the record, and not one for another purpose.
 *
 * Names that begin with an underscore (`_dnsauth.…`) exist only for the validation, so every value counts. A domain
 * itself also has SPF records and the validations of other services, so only similar values count.
 */
export function resembles(found: string, { name, type, value }: DnsRecord): boolean {
  if (type === 'CNAME' || name.startsWith('_')) return true;
  const [bare, wanted] = [bareOf(found), bareOf(value)];
  return (
    bare.includes(wanted) || (bare.length > 8 && wanted.includes(bare)) || sameBuild(found, value)
  );
}

/** A value in lower case, without quotes and white space. */
function bareOf(value: string): string {
  return value.replace(/["'\s]/g, '').toLowerCase();
}

/** One word of the same length, because a provider's random values have the same form. */
function sameBuild(found: string, value: string): boolean {
  return found.length === value.length && /^[\w-]{16,}$/.test(found) && /^[\w-]+$/.test(value);
}
