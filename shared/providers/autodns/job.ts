import type { Instant } from '../../certificates/instant.ts';
import { canonicalName } from '../../certificates/names.ts';
import type { OrganizationCheckKind } from '../../certificates/organization-validation.ts';
import { readDocument } from '../http/read-response.ts';
import type { ResponseContext } from '../http/read-response.ts';
import { JobDocument } from './schema.ts';
import type { Authentication } from './schema.ts';

/** A job: an operation on a certificate, in progress or finished. */
export interface Job {
  readonly id: string;
  /** As in AutoDNS: `RUNNING`. */
  readonly status: string;
  readonly subStatus: string | undefined;
  /** `create`, `reissue`, `revoke`: in lower case. */
  readonly action: string;
  readonly product: string | undefined;
  readonly created: Instant | undefined;
  readonly updated: Instant | undefined;
  /** The name of the certificate. */
  readonly name: string | undefined;
  /** The id of the certificate, if known: listings do not contain it. */
  readonly certificateId: string | undefined;
  /** The validations, if the job contains them. */
  readonly validations: readonly Authentication[];
  readonly steps: readonly Pick<JobDocument['authentication'][number], 'step' | 'status'>[];
  /** The status of each domain's validation, by domain. */
  readonly domains: ReadonlyMap<string, string>;
  /** Messages of the CA about the order. */
  readonly notices: readonly string[];
  /** Whether it concerns a certificate: an account can also order domains. */
  readonly concernsCertificate: boolean;
}

/** @throws ProviderError `invalid-response` if the document is not a job. */
export function readJob(document: unknown, context: ResponseContext): Job {
  const { job, object, authentication, dcvAuth, notices } = readDocument(
    JobDocument,
    nested(document),
    context,
  );
  const { type } = job;
  return {
    id: job.id,
    status: job.status,
    subStatus: job.subStatus,
    action: (job.action ?? '').toLowerCase(),
    product: job.subType,
    created: job.created,
    updated: job.updated,
    name: object?.value,
    certificateId: object?.data?.id,
    validations: [
      ...(object?.data?.authentication ?? []),
      ...[...job.authentication, ...authentication].filter(isWay),
    ],
    steps: authentication
      .filter((one) => one.step !== undefined || !isWay(one))
      .map(({ step, status }) => ({ step, status })),
    domains: new Map(
      dcvAuth.flatMap(({ domain, status }) =>
        domain === undefined || status === undefined ? [] : [[bareDomain(domain), status] as const],
      ),
    ),
    notices,
    concernsCertificate: !isOther(type, 'ssl') && !isOther(object?.type, 'certificate'),
  };
}

/** Whether an entry describes a validation method, and not only the progress of the job. */
function isWay({ method, dns, fileContent, domains }: Authentication): boolean {
  return domains.length > 0 || [method, dns, fileContent].some((value) => value !== undefined);
}

/** `*.example.com` is validated by `example.com`. */
export function bareDomain(domain: string): string {
  return canonicalName(domain).replace(/^\*\./, '');
}

function isOther(type: string | undefined, expected: string): boolean {
  return type !== undefined && type.toLowerCase() !== expected;
}

/** Rows of a listing are documented both as a job and as an object that contains a job. */
function nested(document: unknown): unknown {
  if (typeof document !== 'object' || document === null) return document;
  if (!('job' in document)) {
    return 'object' in document ? { job: document, object: document.object } : { job: document };
  }
  const { job } = document;
  const inner = typeof job === 'object' && job !== null && 'object' in job ? job.object : undefined;
  return { object: inner, ...document };
}

/** Has a prefix, because certificates have ids of the same kind. */
export function idOfOrder({ id }: Pick<Job, 'id'>): string {
  return `job-${id}`;
}

/** The meanings of job statuses. AutoDNS has two spellings for one of them. */
const STATUSES = {
  running: ['RUNNING', 'DEFERRED', 'DEFFERED'],
  // Manual processing by InterNetX, or a confirmation by the customer.
  waiting: ['SUPPORT', 'WAIT'],
  done: ['SUCCESS'],
  failed: ['FAILED'],
  cancelled: ['CANCELED', 'CANCELLED'],
} as const;

/** `undefined` for an undocumented or unspecific status. */
export function meaningOf({ status }: Pick<Job, 'status'>): keyof typeof STATUSES | undefined {
  const word = status.toUpperCase();
  return (Object.keys(STATUSES) as (keyof typeof STATUSES)[]).find((meaning) =>
    (STATUSES[meaning] as readonly string[]).includes(word),
  );
}

export function isOver(job: Pick<Job, 'status'>): boolean {
  return ['done', 'failed', 'cancelled'].includes(meaningOf(job) ?? '');
}

/** Revokes or deletes a certificate. */
export function isWithdrawal({ action }: Pick<Job, 'action'>): boolean {
  return ['revoke', 'delete', 'drop'].includes(action);
}

export function isOrder({ action }: Pick<Job, 'action'>): boolean {
  return action === 'create';
}

/** Replaces a certificate and keeps its id. */
export function isChange({ action }: Pick<Job, 'action'>): boolean {
  return action === 'reissue' || action === 'renew';
}

/** An order that can have no certificate yet, only its job. */
export function isShownAlone(job: Pick<Job, 'action' | 'status'>): boolean {
  return isOrder(job) && meaningOf(job) !== 'done';
}

const DOMAIN_STEPS: ReadonlySet<unknown> = new Set([
  'DOMAIN_VERIFICATION',
  'DCV_CHECK',
  'FREE_DVUP',
]);

/** The steps in which the CA validates the organization, calls it, or waits for its confirmation. */
const ORGANIZATION_CHECKS: ReadonlyMap<string | undefined, OrganizationCheckKind> = new Map([
  ['ORGANIZATION_VERIFICATION', 'documents'],
  ['VERIFICATION', 'documents'],
  ['EXTENDED_VERIFICATION', 'documents'],
  ['VERIFICATION_CALL', 'phone-call'],
  ['OV_CALLBACK', 'phone-call'],
  ['CONTACT_CONFIRMED', 'confirmation'],
  ['EV_CLICKTROUGH', 'confirmation'],
  ['CONSUMER_AUTHENTICATION', 'other'],
]);

export function isDomainStep(step: string | undefined): boolean {
  return DOMAIN_STEPS.has(step);
}

export function isManualStep(step: string | undefined): boolean {
  return ORGANIZATION_CHECKS.has(step);
}

export function organizationCheckOf(step: string | undefined): OrganizationCheckKind | undefined {
  return ORGANIZATION_CHECKS.get(step);
}

/** The state of a step. Domain validations use the same words, and others that are not documented. */
export function stateOfStep(status: string | undefined): 'open' | 'done' | 'failed' {
  const word = (status ?? '').toUpperCase();
  if (['COMPLETED', 'COMPLETED_PASSED', 'SUCCESS', 'VALID'].includes(word)) return 'done';
  return ['COMPLETED_FAILED', 'UNABLE_TO_COMPLETE', 'FAILED'].includes(word) ? 'failed' : 'open';
}
