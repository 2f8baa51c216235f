import type { DnsRecord } from '../certificates/validation.ts';
import { canonical } from './names.ts';

/** The text of a TXT record counts to the letter, the name in a CNAME record as names do. */
export function includesValue(values: readonly string[], { type, value }: DnsRecord): boolean {
  return type === 'TXT'
    ? values.includes(value)
    : values.some((one) => canonical(one) === canonical(value));
}
