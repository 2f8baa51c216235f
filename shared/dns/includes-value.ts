import { canonicalName } from '../certificates/names.ts';
import type { DnsRecord } from '../certificates/validation.ts';

/** The text of a TXT record counts to the letter, the name in a CNAME record as names do. */
export function includesValue(values: readonly string[], { type, value }: DnsRecord): boolean {
  return type === 'TXT'
    ? values.includes(value)
    : values.some((one) => canonicalName(one) === canonicalName(value));
}
