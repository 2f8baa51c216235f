import type { Certificate, ReportedCertificate } from '../../certificates/certificate.ts';
import type { DnsCheckResult } from '../../certificates/dns-check.ts';
import type { DomainValidation } from '../../certificates/validation.ts';
import { dnsCheckOf } from '../../lifecycle/aspects/dns-check.ts';
import type { LearnedDnsCheck } from '../../lifecycle/input.ts';

/** The record does not exist. Other results can be failures of servers or resolvers, which pass. */
const MISSING: ReadonlySet<DnsCheckResult> = new Set([
  'record-missing',
  'wrong-value',
  'zone-appended-twice',
  'cname-conflict',
]);

/** The same certificate with its complete validations as pending ones, so that their records are checked. */
export function withRecordsToCheck(reported: ReportedCertificate): ReportedCertificate {
  if (reported.renewsByDns !== true) return reported;
  return withValidations(reported, () => true);
}

/**
 * Reports a complete validation as pending if its record does not exist, because the provider then cannot renew the
 * certificate. Without a new result of the DNS check, the last one counts.
 *
 * @param stored the stored certificate
 */
export function withMissingRecords(
  reported: ReportedCertificate,
  learned: readonly LearnedDnsCheck[],
  stored: Certificate | undefined,
): ReportedCertificate {
  if (reported.renewsByDns !== true) return reported;
  return withValidations(reported, ({ domain, record }) => {
    const result = dnsCheckOf(domain, record, learned)?.result;
    if (result !== undefined) return MISSING.has(result);
    return stored?.domainValidations?.some(
      (one) => one.domain === domain && one.missingForRenewal === true,
    );
  });
}

function withValidations(
  reported: ReportedCertificate,
  isMissing: (validation: DomainValidation) => boolean | undefined,
): ReportedCertificate {
  const validations = (reported.domainValidations ?? []).map((validation) =>
    validation.state === 'valid' &&
    validation.record !== undefined &&
    isMissing(validation) === true
      ? { ...validation, state: 'pending' as const, missingForRenewal: true as const }
      : validation,
  );
  const changePending =
    reported.changePending === true || validations.some((one) => one.missingForRenewal === true);
  return { ...reported, changePending, domainValidations: validations };
}
