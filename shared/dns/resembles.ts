import type { DnsRecord } from '../certificates/validation.ts';

/**
 * Whether a value at a record's name was meant to be the record.
 *
 * At a name that is only there for the proof (`_dnsauth.…`), every value is. At a domain's own name there are
 * others by right (SPF, proofs for others): only what looks like the value, or like one of an earlier order.
 */
export function resembles(found: string, { name, type, value }: DnsRecord): boolean {
  if (type === 'CNAME' || name.startsWith('_')) return true;
  const [bare, wanted] = [bareOf(found), bareOf(value)];
  return (
    bare.includes(wanted) || (bare.length > 8 && wanted.includes(bare)) || sameBuild(found, value)
  );
}

/** What is left of a value when quotes, blanks and case are set aside. */
function bareOf(value: string): string {
  return value.replace(/["'\s]/g, '').toLowerCase();
}

/** One word of the same length, as random values of one provider are. */
function sameBuild(found: string, value: string): boolean {
  return found.length === value.length && /^[\w-]{16,}$/.test(found) && /^[\w-]+$/.test(value);
}
