import type {
  AccountReference,
  ReportedCertificate,
  Usage,
} from '../../certificates/certificate.ts';
import { MAX_RESOURCES, MAX_TAGS, normalizeSerialNumber } from '../../certificates/certificate.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { FailedChange } from '../../certificates/failed-change.ts';
import { withoutContacts } from '../../certificates/order-facts.ts';
import { normalizeSignatureAlgorithm } from '../../certificates/x509-facts.ts';
import { defined } from '../../runtime/defined.ts';
import { invalidResponse } from '../provider-error.ts';
import type { KnownCertificate, ProviderRun } from '../provider.ts';
import type { AcmClient } from './acm-client.ts';
import { certificateOf } from './certificate.ts';
import { describeFailure } from './failure-reasons.ts';
import type { CertificateRow } from './row.ts';
import type { CertificateDetail, RenewalSummary } from './schema.ts';
import { domainValidations, renewsByDns } from './validations.ts';

/** What is needed to fetch the details of a certificate. */
interface DetailsContext {
  readonly client: AcmClient;
  readonly account: AccountReference;
  readonly run: ProviderRun;
  readonly known: KnownCertificate | undefined;
  readonly now: Instant;
}

/**
 * The details of a certificate and its tags: two requests. Tags are not requested again while a validation is pending,
 * because the details are then fetched in every sync.
 */
export async function fetchCertificate(
  row: CertificateRow,
  { client, account, run, known, now }: DetailsContext,
): Promise<ReportedCertificate> {
  // Fails for a row that cannot be read, before any request.
  row.certificate();
  const document = await client.describe(row.id, run);
  if (document.CertificateArn !== row.id) {
    const operation = `read certificate ${row.id}`;
    throw invalidResponse(account.provider, operation, 'a certificate with another ARN');
  }
  const stored = row.detailFetch === 'always' ? await known?.(row.id) : undefined;
  const tags = stored?.tags === undefined ? await client.tags(row.id, run) : undefined;
  const usage = usageOf(document, row.isExported);
  return { ...describe(document, account, now), usage, ...(tags && { tags: readTags(tags) }) };
}

function describe(
  document: CertificateDetail,
  account: AccountReference,
  now: Instant,
): ReportedCertificate {
  const { RenewalSummary: renewal, RenewalEligibility: eligibility } = document;
  const wire = {
    ...document,
    id: document.CertificateArn,
    names: document.SubjectAlternativeNames,
  };
  const hasFailed = renewal?.RenewalStatus === 'FAILED';
  return {
    ...certificateOf(wire, account),
    renewsByDns: renewsByDns(document),
    changePending: renewal?.RenewalStatus === 'PENDING_VALIDATION',
    domainValidations: domainValidations(document, now),
    failedChanges: renewal !== undefined && hasFailed ? [failedRenewal(renewal)] : [],
    renewal: { automatic: eligibility === 'ELIGIBLE' && !hasFailed },
    failureReason: failureReasonOf(document),
    revocationReason: document.RevocationReason ?? '',
    ...defined({
      issuer: document.Issuer,
      serialNumber: document.Serial && normalizeSerialNumber(document.Serial),
      signatureAlgorithm: normalizeSignatureAlgorithm(document.SignatureAlgorithm ?? ''),
    }),
  };
}

/** An exported certificate can be in use outside AWS. */
function usageOf({ InUseBy: resources }: CertificateDetail, isExported: boolean): Usage {
  return {
    inUse: resources.length > 0 || isExported,
    resources: resources.toSorted().slice(0, MAX_RESOURCES),
  };
}

function failedRenewal({
  UpdatedAt: at,
  RenewalStatusReason: reason,
}: RenewalSummary): FailedChange {
  return {
    id: `renewal ${at ?? ''}`.trim(),
    kind: 'renewal',
    outcome: 'failed',
    rawStatus: 'FAILED',
    ...defined({ at, reason: reason && describeFailure(reason) }),
  };
}

/** An empty text if nothing failed. */
function failureReasonOf({ Status: status, FailureReason: reason }: CertificateDetail): string {
  if (status === 'VALIDATION_TIMED_OUT') {
    return 'VALIDATION_TIMED_OUT: the domains were not validated within 72 hours';
  }
  return reason === undefined ? '' : describeFailure(reason);
}

/** AWS recommends not to store personal data in tags; contact data is removed nevertheless. */
function readTags(tags: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(tags)
    .slice(0, MAX_TAGS)
    .map(([key, value]) => [withoutContacts(key), withoutContacts(value)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries);
}
