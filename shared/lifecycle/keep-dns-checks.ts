import { isDeepStrictEqual } from 'node:util';
import type { Certificate } from '../certificates/certificate.ts';
import type { DnsCheck } from '../certificates/dns-check.ts';
import type { Instant } from '../certificates/instant.ts';
import type { DnsRecord } from '../certificates/validation.ts';
import { canonicalName } from '../certificates/names.ts';
import { pendingValidations } from './pending-validations.ts';

/** The result of a DNS check that was just made. */
export type LearnedDnsCheck = Omit<DnsCheck, 'since'>;

/**
 * The DNS checks of pending validations after some of the records were checked. A record without a new result keeps its
 * last one; a validation that asks for another record has none.
 */
export function keepDnsChecks(
  before: readonly DnsCheck[],
  learned: readonly LearnedDnsCheck[],
  certificate: Certificate,
  now: Instant,
): DnsCheck[] {
  return pendingValidations(certificate).flatMap(({ domain, record }) => {
    if (record === undefined) return [];
    const known = before.find((check) => isAbout(check, domain, record));
    const latest = learned.find((check) => isAbout(check, domain, record));
    if (latest === undefined) return known === undefined ? [] : [known];
    return [{ ...latest, domain, since: known?.result === latest.result ? known.since : now }];
  });
}

/** The DNS check of the record of a validation, if there is one. */
export function dnsCheckOf(
  domain: string,
  record: DnsRecord | undefined,
  dnsChecks: readonly DnsCheck[] | undefined,
): DnsCheck | undefined {
  return record && dnsChecks?.find((check) => isAbout(check, domain, record));
}

function isAbout(check: LearnedDnsCheck, domain: string, record: DnsRecord): boolean {
  return canonicalName(check.domain) === domain && isDeepStrictEqual(check.record, record);
}
