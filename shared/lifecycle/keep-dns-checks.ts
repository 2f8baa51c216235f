import { isDeepStrictEqual } from 'node:util';
import type { Certificate } from '../certificates/certificate.ts';
import type { DnsCheck } from '../certificates/dns-check.ts';
import type { Instant } from '../certificates/instant.ts';
import type { DnsRecord } from '../certificates/validation.ts';
import { canonicalName } from '../certificates/names.ts';
import { pendingValidations } from './pending-validations.ts';

/** What was learned of a record just now. */
export type LearnedDnsCheck = Omit<DnsCheck, 'since'>;

/**
 * What is known of the records that are owed, after some of them were looked up: who learned nothing new
 * keeps what was known, and who asks for another record knows nothing.
 */
export function keepDnsChecks(
  before: readonly DnsCheck[],
  learned: readonly LearnedDnsCheck[],
  certificate: Certificate,
  now: Instant,
): DnsCheck[] {
  return pendingValidations(certificate).flatMap(({ domain, record }) => {
    if (record === undefined) return [];
    const known = before.find((one) => isAbout(one, domain, record));
    const news = learned.find((one) => isAbout(one, domain, record));
    if (news === undefined) return known === undefined ? [] : [known];
    return [{ ...news, domain, since: known?.result === news.result ? known.since : now }];
  });
}

/** The diagnosis of the record that a validation asks for, where there is one. */
export function dnsCheckOf(
  domain: string,
  record: DnsRecord | undefined,
  dnsChecks: readonly DnsCheck[] | undefined,
): DnsCheck | undefined {
  return record && dnsChecks?.find((one) => isAbout(one, domain, record));
}

function isAbout(one: LearnedDnsCheck, domain: string, record: DnsRecord): boolean {
  return canonicalName(one.domain) === domain && isDeepStrictEqual(one.record, record);
}
