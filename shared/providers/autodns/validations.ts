import type { DomainValidation } from '../../certificates/validation.ts';
import { bareDomain } from './job.ts';
import type { Job } from './job.ts';
import { isDomainStep, isOver, stateOfStep } from './job-words.ts';
import type { Authentication, Validation } from './schema.ts';
import { readZoneLine } from './zone-line.ts';

export interface ValidationContext {
  /** The certificate's own name, for a proof that names no domain. */
  readonly name: string | undefined;
  /** Whether all of it was proven, for there is a certificate, and nothing else is asked for. */
  readonly isProven: boolean;
  /** What waits for them, where that is known. */
  readonly job: Job | undefined;
}

/**
 * What has to be proven of each domain, and how. Of several ways to do that, the one with a record to publish is told.
 * Methods that are about no domain, of document signing for instance, are none of these.
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

/** One for each domain and way. Where no way is told, the job may still say which domains it waits for. */
function validationsIn(reported: readonly Authentication[], job: Job | undefined): Validation[] {
  const items = reported.flatMap(({ domains, ...one }): Validation[] =>
    domains.length === 0
      ? [one]
      : // What holds for all of them is said once, beside them.
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
  { name, isProven, job }: ValidationContext,
): DomainValidation | undefined {
  const { status, provisioning } = item;
  const rawMethod = item.method?.toUpperCase();
  const record = item.dns === undefined ? undefined : readZoneLine(item.dns);
  const domain = bareDomain(
    item.name ?? (isOneOfSeveral ? domainOf(record?.name, item.fileName) : undefined) ?? name ?? '',
  );
  if (rawMethod === 'ORG' || domain === '') return undefined;
  const rawState = job?.domains.get(domain) ?? status ?? stepOf(job);
  const state = isProven ? 'valid' : stateFor(rawState, job);
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

/** What a job that failed or was cancelled had not completed by then is no longer asked for. */
function stateFor(rawState: string | undefined, job: Job | undefined): DomainValidation['state'] {
  const state = STATES[stateOfStep(rawState)];
  return state === 'pending' && job !== undefined && isOver(job) ? 'failed' : state;
}

const STATES = { open: 'pending', done: 'valid', failed: 'failed' } as const;

/** Two ways to prove the same, of which one will do. */
function either(one: DomainValidation, other: DomainValidation): DomainValidation {
  const [reported, rest] =
    other.record !== undefined && one.record === undefined ? [other, one] : [one, other];
  const methods = [reported.rawMethod, rest.rawMethod].filter((method) => method !== undefined);
  return {
    ...reported,
    ...(methods.length === 0 ? {} : { rawMethod: [...new Set(methods)].join(' or ') }),
  };
}

/** The domain that a record or a file of several is about, where only the proof itself tells. */
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

/** Nobody has to publish what the vendor publishes by itself, but whoever looks can see whether it did. */
function reportedMethod(rawMethod: string, provisioning: boolean): string {
  return provisioning
    ? `${rawMethod}, published automatically if InterNetX hosts the zone`
    : rawMethod;
}

function stepOf(job: Job | undefined): string | undefined {
  return job?.steps.find(({ step }) => isDomainStep(step))?.status;
}
