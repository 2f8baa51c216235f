import { isDeepStrictEqual } from 'node:util';
import type { DnsRecord } from '../../certificates/validation.ts';
import { canonicalName } from '../../certificates/names.ts';
import type { LearnedDnsCheck, Reported, Step } from '../input.ts';
import { pendingValidations } from './validations.ts';

/**
 * A record without a new result keeps its last one. A validation that asks for another record, or is no longer pending,
 * has none.
 */
export const keepDnsChecks: Step<Reported> = (
  state,
  { input: { dnsChecks: learned = [] }, now },
) => {
  const { dnsChecks: before = [], ...rest } = state;
  const dnsChecks = pendingValidations(state.certificate).flatMap(({ domain, record }) => {
    const known = dnsCheckOf(domain, record, before);
    const latest = dnsCheckOf(domain, record, learned);
    if (latest === undefined) return known === undefined ? [] : [known];
    return [{ ...latest, domain, since: known?.result === latest.result ? known.since : now }];
  });
  return dnsChecks.length === 0 ? rest : { ...rest, dnsChecks };
};

/** The DNS check of the record of a validation, if there is one. */
export function dnsCheckOf<Check extends LearnedDnsCheck>(
  domain: string,
  record: DnsRecord | undefined,
  dnsChecks: readonly Check[] | undefined,
): Check | undefined {
  return record && dnsChecks?.find((check) => isAbout(check, domain, record));
}

function isAbout(check: LearnedDnsCheck, domain: string, record: DnsRecord): boolean {
  return canonicalName(check.domain) === domain && isDeepStrictEqual(check.record, record);
}
