import { canonicalName } from '../certificates/names.ts';
import type { DnsRecord } from '../certificates/validation.ts';

/** TXT values are compared exactly, CNAME targets as domain names. */
export function includesValue(values: readonly string[], { type, value }: DnsRecord): boolean {
  return type === 'TXT'
    ? values.includes(value)
    : values.some((one) => canonicalName(one) === canonicalName(value));
}
