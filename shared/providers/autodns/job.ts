import type { Instant } from '../../certificates/instant.ts';
import { canonicalName } from '../../certificates/names.ts';
import { readDocument } from './read-document.ts';
import { JobDocument } from './schema.ts';
import type { Authentication } from './schema.ts';

/** What the vendor does about a certificate, or has done. */
export interface Job {
  readonly id: string;
  /** `RUNNING`, as the vendor writes it. */
  readonly status: string;
  readonly subStatus: string | undefined;
  /** `create`, `reissue`, `revoke`: in lower case. */
  readonly action: string;
  readonly product: string | undefined;
  readonly created: Instant | undefined;
  readonly updated: Instant | undefined;
  /** The name of the certificate that it is about. */
  readonly name: string | undefined;
  /** Its id, where that is told: listings leave it out. */
  readonly certificateId: string | undefined;
  /** What has to be proven, where it is told with the job. */
  readonly validations: readonly Authentication[];
  readonly steps: readonly Pick<JobDocument['authentication'][number], 'step' | 'status'>[];
  /** The proof of each domain, by its name. */
  readonly domains: ReadonlyMap<string, string>;
  /** What the CA has written about the order, in its own words. */
  readonly notices: readonly string[];
  /** Whether it is about a certificate at all: an account may order domains, too. */
  readonly concernsCertificate: boolean;
}

/** @throws ProviderError `invalid-response` for what is no job. */
export function readJob(document: unknown, operation: string): Job {
  const { job, object, authentication, dcvAuth, notices } = readDocument(
    JobDocument,
    nested(document),
    operation,
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

/** Whether an entry says how to validate, and not only how far the work is. */
function isWay({ method, dns, fileContent, domains }: Authentication): boolean {
  return domains.length > 0 || [method, dns, fileContent].some((value) => value !== undefined);
}

/** `*.example.com` is proven by `example.com`. */
export function bareDomain(domain: string): string {
  return canonicalName(domain).replace(/^\*\./, '');
}

function isOther(type: string | undefined, expected: string): boolean {
  return type !== undefined && type.toLowerCase() !== expected;
}

/** Listings have been documented with the fields of a job themselves, and with a job in each row. */
function nested(document: unknown): unknown {
  if (typeof document !== 'object' || document === null) return document;
  if (!('job' in document)) {
    return 'object' in document ? { job: document, object: document.object } : { job: document };
  }
  const { job } = document;
  const inner = typeof job === 'object' && job !== null && 'object' in job ? job.object : undefined;
  return { object: inner, ...document };
}

/** Not the job's id alone: certificates have ids of the same kind. */
export function idOfOrder({ id }: Pick<Job, 'id'>): string {
  return `job-${id}`;
}
