import type { OrganizationValidation } from '../../certificates/organization-validation.ts';
import type { DnsRecord, DomainValidation } from '../../certificates/validation.ts';
import { bareDomain, isDomainStep, isOver, organizationCheckOf, stateOfStep } from './job.ts';
import type { Job } from './job.ts';
import type { Authentication, Validation } from './schema.ts';

interface ValidationContext {
  /** The name of the certificate, for a validation without a domain. */
  readonly name: string | undefined;
  /** Whether all domains are validated, because the certificate is issued and no change is pending. */
  readonly isValidated: boolean;
  /** The job that needs the validations, if known. */
  readonly job: Job | undefined;
}

/**
 * The validation of each domain. If there are several methods, the one with a record is reported. Methods without a
 * domain, such as those of document signing, are left out.
 */
export function domainValidations(
  reported: readonly Authentication[],
  context: ValidationContext,
): DomainValidation[] {
  const items = validationsIn(reported, context.job);
  const byDomain = new Map<string, DomainValidation>();
  for (const item of items) {
    const validation = domainValidation(item, items.length > 1, context);
    if (validation === undefined) continue;
    const known = byDomain.get(validation.domain);
    byDomain.set(validation.domain, known === undefined ? validation : either(known, validation));
  }
  return [...byDomain.values()];
}

/** One item per domain and method. Without methods, the job can still state its domains. */
function validationsIn(reported: readonly Authentication[], job: Job | undefined): Validation[] {
  const items = reported.flatMap(({ domains, ...one }): Validation[] =>
    domains.length === 0
      ? [one]
      : // Values that apply to all domains are stated once, next to them.
        domains.map((domain) => ({
          ...domain,
          method: domain.method ?? one.method,
          provisioning: domain.provisioning || one.provisioning,
        })),
  );
  if (items.length > 0 || job === undefined) return items;
  return [...job.domains].map(([name, status]) => ({ name, status, provisioning: false }));
}

function domainValidation(
  item: Validation,
  isOneOfSeveral: boolean,
  { name, isValidated, job }: ValidationContext,
): DomainValidation | undefined {
  const { status, provisioning } = item;
  const rawMethod = item.method?.toUpperCase();
  const record = item.dns === undefined ? undefined : readZoneLine(item.dns);
  const domain = bareDomain(
    item.name ?? (isOneOfSeveral ? domainOf(record?.name, item.fileName) : undefined) ?? name ?? '',
  );
  if (rawMethod === 'ORG' || domain === '') return undefined;
  const rawState = job?.domains.get(domain) ?? status ?? stepOf(job);
  const state = isValidated ? 'valid' : stateFor(rawState, job);
  const pending = state === 'pending';
  const { fileContent: token } = item;
  return {
    domain,
    state,
    method: methodOf(rawMethod, record?.type),
    ...(rawState === undefined ? {} : { rawState }),
    ...(rawMethod === undefined ? {} : { rawMethod: reportedMethod(rawMethod, provisioning) }),
    ...(pending && record !== undefined ? { record } : {}),
    ...(pending && rawMethod === 'FILE' && token !== undefined ? { token } : {}),
    ...(pending && job?.created !== undefined ? { requestedAt: job.created } : {}),
  };
}

/** Validations that a failed or cancelled job has not completed are no longer pending. */
function stateFor(rawState: string | undefined, job: Job | undefined): DomainValidation['state'] {
  const state = STATES[stateOfStep(rawState)];
  return state === 'pending' && job !== undefined && isOver(job) ? 'failed' : state;
}

const STATES = { open: 'pending', done: 'valid', failed: 'failed' } as const;

/** Merges two methods for the same domain, of which one is sufficient. */
function either(one: DomainValidation, other: DomainValidation): DomainValidation {
  const [reported, rest] =
    other.record !== undefined && one.record === undefined ? [other, one] : [one, other];
  const methods = [reported.rawMethod, rest.rawMethod].filter((method) => method !== undefined);
  return {
    ...reported,
    ...(methods.length === 0 ? {} : { rawMethod: [...new Set(methods)].join(' or ') }),
  };
}

/** The domain of a record or a file, if only the validation contains it. */
function domainOf(owner: string | undefined, fileName: string | undefined): string | undefined {
  if (owner !== undefined) return owner.replace(/^(?:_[^.]+\.)+/, '');
  return fileName === undefined ? undefined : /^(?:https?:\/\/)?([^/:]+)/i.exec(fileName)?.[1];
}

function methodOf(rawMethod = '', recordType: string | undefined): DomainValidation['method'] {
  switch (rawMethod) {
    case 'DNS':
      return recordType === 'CNAME' ? 'dns-cname' : 'dns-txt';
    case 'FILE':
      return 'http';
    case 'EMAIL':
      return 'email';
    default:
      return 'other';
  }
}

/**
 * If AutoDNS publishes the record automatically, no action is needed. The record is still reported, so that it can be
 * checked.
 */
function reportedMethod(rawMethod: string, provisioning: boolean): string {
  return provisioning
    ? `${rawMethod}, published automatically if InterNetX hosts the zone`
    : rawMethod;
}

function stepOf(job: Job | undefined): string | undefined {
  return job?.steps.find(({ step }) => isDomainStep(step))?.status;
}

/** AutoDNS does not state the type of a validation. */
const TYPE = 'organization';

/**
 * The organization validation of a job: complete with the last of its steps, failed if one of them failed. AutoDNS does
 * not state the organization.
 */
export function organizationValidations(job: Job | undefined): OrganizationValidation[] {
  const steps = (job?.steps ?? []).flatMap(({ step, status }) => {
    const check = organizationCheckOf(step);
    return step === undefined || check === undefined
      ? []
      : [{ check, name: step, status, state: stateOfStep(status) }];
  });
  // The organization validation starts after the domain validation is complete.
  const begun = steps.some(({ status }) => status?.toUpperCase() !== 'NOT_STARTED');
  if (job === undefined || !begun) return [];
  const left = steps.filter(({ state }) => state !== 'done');
  const failed = left.find(({ state }) => state === 'failed');
  const state = failed !== undefined ? 'failed' : left.length > 0 ? 'pending' : 'valid';
  const rawState = (failed ?? left[0])?.status;
  return [
    {
      type: TYPE,
      state,
      ...(rawState === undefined ? {} : { rawState }),
      pendingChecks: left.map(({ check, name }) => ({ check, name })),
      ...(state === 'valid' || job.created === undefined ? {} : { requestedAt: job.created }),
    },
  ];
}

const LINE = /^\s*(\S+)\s+(?:(?:\d+[smhdw]?|IN|CH|HS)\s+)*(TXT|CNAME)\s+([\s\S]+)$/i;

/**
 * Parses a zone line: `_dnsauth.example.com. 300 IN TXT "2018…"`. Samples of the vendor contain tabs, blanks, and a
 * line break before the closing quote. TTL and class can be missing.
 *
 * @returns `undefined` for any other text
 */
export function readZoneLine(line: string): DnsRecord | undefined {
  const [, owner = '', type = '', data = ''] = LINE.exec(line) ?? [];
  const value = type.toUpperCase() === 'TXT' ? text(data) : withoutDot(data.trim());
  const name = withoutDot(owner);
  if (name === '' || value === '') return undefined;
  return { name, type: type.toUpperCase() === 'TXT' ? 'TXT' : 'CNAME', value };
}

/** One string, or several that are concatenated (RFC 7208, section 3.3), with or without quotes. */
function text(data: string): string {
  return data
    .replaceAll(/"\s+"/g, '')
    .replaceAll(/["\r\n]/g, '')
    .trim();
}

function withoutDot(name: string): string {
  return name.replaceAll('"', '').replace(/\.$/, '');
}
