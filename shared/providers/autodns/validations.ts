import type { DomainValidation } from '../../certificates/validation.ts';
import { bareDomain } from './job.ts';
import type { Job } from './job.ts';
import { isDomainStep, isOver, stateOfStep } from './job-words.ts';
import type { Authentication, Validation } from './schema.ts';
import { readZoneLine } from './zone-line.ts';

export interface ValidationContext {
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
