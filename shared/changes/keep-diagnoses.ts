import { isDeepStrictEqual } from 'node:util';
import type { Certificate } from '../certificates/certificate.ts';
import type { Diagnosis } from '../certificates/diagnosis.ts';
import type { Instant } from '../certificates/instant.ts';
import type { DnsRecord } from '../certificates/validation.ts';
import { canonicalName } from '../certificates/names.ts';
import { owedValidations } from './owed-validations.ts';

/** What was learned of a record just now. */
export type LearnedDiagnosis = Omit<Diagnosis, 'since'>;

/**
 * What is known of the records that are owed, after some of them were looked up: who learned nothing new
 * keeps what was known, and who asks for another record knows nothing.
 */
export function keepDiagnoses(
  before: readonly Diagnosis[],
  learned: readonly LearnedDiagnosis[],
  certificate: Certificate,
  now: Instant,
): Diagnosis[] {
  return owedValidations(certificate).flatMap(({ domain, record }) => {
    if (record === undefined) return [];
    const known = before.find((one) => isAbout(one, domain, record));
    const news = learned.find((one) => isAbout(one, domain, record));
    if (news === undefined) return known === undefined ? [] : [known];
    return [{ ...news, domain, since: known?.verdict === news.verdict ? known.since : now }];
  });
}

/** The diagnosis of the record that a validation asks for, where there is one. */
export function diagnosisOf(
  domain: string,
  record: DnsRecord | undefined,
  diagnoses: readonly Diagnosis[] | undefined,
): Diagnosis | undefined {
  return record && diagnoses?.find((one) => isAbout(one, domain, record));
}

function isAbout(one: LearnedDiagnosis, domain: string, record: DnsRecord): boolean {
  return canonicalName(one.domain) === domain && isDeepStrictEqual(one.record, record);
}
