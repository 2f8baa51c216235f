import { HOUR, MINUTE, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import { canonicalName } from '../../certificates/names.ts';
import type {
  DnsRecord,
  DomainValidation,
  ValidationMethod,
  ValidationState,
} from '../../certificates/validation.ts';
import { defined } from '../../runtime/defined.ts';
import type { CertificateDetail, WireValidation } from './schema.ts';

/** ACM cancels a request whose validation is not complete after this time. */
const TIME_TO_VALIDATE = 72 * HOUR;

/** How long ACM can take until it reports the DNS record of a request: some seconds. */
const TIME_TO_REPORT = 10 * MINUTE;

/**
 * The validations of a request, or of the renewal that is in progress. A new request whose DNS records are not reported
 * yet has none: the next sync reports them with their records.
 */
export function domainValidations(document: CertificateDetail, now: Instant): DomainValidation[] {
  const { Status: status, RenewalSummary: renewal, CreatedAt: requestedAt } = document;
  if (status === 'PENDING_VALIDATION') {
    const automaticChecksUntil = requestedAt && plus(requestedAt, TIME_TO_VALIDATE);
    const isNew = requestedAt !== undefined && plus(requestedAt, TIME_TO_REPORT) > now;
    const reported = document.DomainValidationOptions.filter(
      ({ ValidationMethod: method, ResourceRecord: record }) =>
        !isNew || method !== 'DNS' || record !== undefined,
    );
    return validationsOf(reported, {
      ...{ requestedAt, automaticChecksUntil },
      failsAfterChecks: true,
    });
  }
  const isRenewing = renewal?.RenewalStatus === 'PENDING_VALIDATION';
  return validationsOf(
    isRenewing ? renewal.DomainValidationOptions : document.DomainValidationOptions,
    {},
  );
}

interface Request {
  readonly requestedAt?: Instant | undefined;
  readonly automaticChecksUntil?: Instant | undefined;
  readonly failsAfterChecks?: true;
}

/**
 * Whether ACM renews the certificate automatically as long as its CNAME records exist. A renewal that waits for a record
 * reports it as pending.
 * @see https://docs.aws.amazon.com/acm/latest/userguide/dns-renewal-validation.html
 */
export function renewsByDns(document: CertificateDetail): boolean {
  const { Type: type, Status: status, RenewalEligibility: eligibility } = document;
  const renewal = document.RenewalSummary?.RenewalStatus;
  return (
    type === 'AMAZON_ISSUED' &&
    status === 'ISSUED' &&
    eligibility === 'ELIGIBLE' &&
    renewal !== 'PENDING_VALIDATION' &&
    renewal !== 'FAILED'
  );
}

/**
 * One validation per domain: `example.com` and `*.example.com` have the same record. In alphabetical order, because the
 * order of ACM is not documented.
 */
function validationsOf(options: readonly WireValidation[], request: Request): DomainValidation[] {
  const byDomain = new Map<string, DomainValidation>();
  for (const option of options) {
    const validation = validationOf(option, request);
    const known = byDomain.get(validation.domain);
    if (known === undefined || (known.state === 'valid' && validation.state !== 'valid')) {
      byDomain.set(validation.domain, validation);
    }
  }
  return [...byDomain.values()].sort((one, other) => (one.domain < other.domain ? -1 : 1));
}

function validationOf(option: WireValidation, request: Request): DomainValidation {
  const { DomainName, ValidationStatus: rawState, ValidationMethod: rawMethod } = option;
  const state = STATES.get(rawState ?? '') ?? 'pending';
  return {
    domain: canonicalName(DomainName.replace(/^\*\./, '')),
    state,
    method: METHODS.get(rawMethod ?? '') ?? 'other',
    ...defined({ rawState, rawMethod, record: recordOf(option) }),
    ...(state === 'pending' && defined(request)),
  };
}

const STATES: ReadonlyMap<string, ValidationState> = new Map([
  ['PENDING_VALIDATION', 'pending'],
  ['SUCCESS', 'valid'],
  ['FAILED', 'failed'],
]);

const METHODS: ReadonlyMap<string, ValidationMethod> = new Map([
  ['DNS', 'dns-cname'],
  ['EMAIL', 'email'],
  ['HTTP', 'http'],
]);

function recordOf({ ResourceRecord: record }: WireValidation): DnsRecord | undefined {
  if (record === undefined || record.Type !== 'CNAME') return undefined;
  return {
    name: record.Name.replace(/\.$/, ''),
    type: 'CNAME',
    value: record.Value.replace(/\.$/, ''),
  };
}
