import { canonicalName } from '../certificates/names.ts';
import type { DnsServer } from './dns-lookup.ts';
import type { DnsClient } from './dns-client.ts';

/**
 * Whether a zone is signed, as a resolver finds it: the parent zone has a DS record of it, or the zone has keys
 * (RFC 4035, section 5). `false` if the resolver answers neither. Checking is disabled (CD), because a zone with
 * invalid signatures has to count as signed.
 */
export async function isSigned(
  zone: string,
  resolver: DnsServer,
  { lookup }: DnsClient,
  signal: AbortSignal,
): Promise<boolean> {
  const types = ['DS', 'DNSKEY'] as const;
  const answers = await Promise.all(
    types.map(async (type) => {
      const question = { name: zone, type, recursive: true, unchecked: true };
      const records = (await lookup(resolver, question, signal))?.answers ?? [];
      return records.some((one) => one.type === type && canonicalName(one.name) === zone);
    }),
  );
  return answers.includes(true);
}
