import type { Instant } from '../../certificates/instant.ts';
import { canonicalName } from '../../certificates/names.ts';
import { readDocument } from './read-document.ts';
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
