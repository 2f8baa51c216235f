import { DAY, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { CertificateStatus } from '../../certificates/status.ts';
import { isDomainStep, isManualStep, isWithdrawal, meaningOf, stateOfStep } from './job.ts';
import type { Job } from './job.ts';

/** The facts that the status of a certificate is derived from, because AutoDNS does not state one. */
export interface StatusFacts {
  readonly now: Instant;
  readonly end?: Instant | undefined;
  /** What shows that the certificate exists, see README.md. */
  readonly evidence?: 'PEM' | 'EXPIRE' | 'SERIAL' | undefined;
  /** Whether the current certificate is listed as revoked. */
  readonly isRevoked?: boolean;
  /** All jobs about the certificate or its order. */
  readonly jobs: readonly Job[];
  /** The time of the order, if known. */
  readonly orderedAt?: Instant | undefined;
  /** The states of its validations, if no job states them. */
  readonly validations?: readonly string[];
}

interface DerivedStatus {
  readonly status: CertificateStatus;
  /** The status and substatus of the job that decides; otherwise what the status is derived from. */
  readonly rawStatus: string;
  /** No job states the status: a final status that was known before stays. */
  readonly statusInferred?: boolean;
}

type Check = (facts: StatusFacts & { readonly work: Job | undefined }) => DerivedStatus | undefined;

/** The first check with a result decides. */
export function deriveStatus(facts: StatusFacts): DerivedStatus {
  const { jobs } = facts;
  // The current or last job that issues the certificate.
  const work = jobs.find((job) => !isWithdrawal(job));
  for (const check of CHECKS) {
    const decided = check({ ...facts, work });
    if (decided !== undefined) return decided;
  }
  return { status: 'unknown', rawStatus: work === undefined ? 'NONE' : rawStatusOf(work) };
}

export function rawStatusOf({ status, subStatus }: Pick<Job, 'status' | 'subStatus'>): string {
  return subStatus === undefined ? status : `${status}/${subStatus}`;
}

const isBeingWithdrawn: Check = ({ jobs }) => {
  const job = jobs.find((one) => isWithdrawal(one) && isUnfinished(one));
  return job && { status: 'revoking', rawStatus: rawStatusOf(job) };
};

const wasRevoked: Check = ({ isRevoked }) =>
  isRevoked === true ? { status: 'revoked', rawStatus: 'HISTORY' } : undefined;

const hasExpired: Check = ({ end, now, evidence = 'EXPIRE' }) =>
  end !== undefined && end <= now ? { status: 'expired', rawStatus: evidence } : undefined;

/** A pending reissue or renewal does not change the existing certificate. */
const isInForce: Check = ({ end, evidence }) =>
  end !== undefined || evidence !== undefined
    ? { status: 'issued', rawStatus: evidence ?? 'EXPIRE' }
    : undefined;

const wasUnsuccessful: Check = ({ work }) => {
  if (work === undefined) return undefined;
  const meaning = meaningOf(work);
  if (meaning !== 'failed' && meaning !== 'cancelled') return undefined;
  return { status: meaning === 'failed' ? 'rejected' : 'cancelled', rawStatus: rawStatusOf(work) };
};

/** Issued already, of a product without a certificate file. */
const wasIssued: Check = ({ work }) =>
  work && meaningOf(work) === 'done'
    ? { status: 'issued', rawStatus: rawStatusOf(work) }
    : undefined;

const needsManualProcessing: Check = ({ work }) => {
  if (work === undefined) return undefined;
  const meaning = meaningOf(work);
  const isManualStepOpen =
    meaning === 'running' && !hasOpenValidation(work) && hasStep(work, isManualStep, 'open');
  return meaning === 'waiting' || isManualStepOpen
    ? { status: 'pending-review', rawStatus: rawStatusOf(work) }
    : undefined;
};

const hasFailedStep: Check = ({ work }) =>
  work &&
  meaningOf(work) === 'running' &&
  work.steps.some((one) => stateOfStep(one.status) === 'failed')
    ? { status: 'rejected', rawStatus: rawStatusOf(work) }
    : undefined;

const isInProgress: Check = ({ work }) =>
  work && meaningOf(work) === 'running'
    ? { status: 'pending-validation', rawStatus: rawStatusOf(work) }
    : undefined;

/** Jobs in progress are always listed, finished ones for thirty days. One more day for time zones. */
const JOBS_KNOWN = 31 * DAY;

/**
 * No job is known any more, but the data of the certificate state a pending validation. If the order is older than the
 * history of jobs, these data belong to an order that was never completed.
 */
const needsValidation: Check = ({ work, validations = [], orderedAt, now }) => {
  if (orderedAt !== undefined && plus(orderedAt, JOBS_KNOWN) < now) return undefined;
  const open =
    work === undefined ? validations.find((status) => stateOfStep(status) === 'open') : undefined;
  return open === undefined
    ? undefined
    : { status: 'pending-validation', rawStatus: open, statusInferred: true };
};

const CHECKS: readonly Check[] = [
  isBeingWithdrawn,
  wasRevoked,
  hasExpired,
  isInForce,
  wasUnsuccessful,
  wasIssued,
  needsManualProcessing,
  hasFailedStep,
  isInProgress,
  needsValidation,
];

/** In progress, or with an undocumented status: not finished in any case. */
export function isUnfinished(job: Job): boolean {
  const meaning = meaningOf(job);
  return meaning === 'running' || meaning === 'waiting' || meaning === undefined;
}

function hasOpenValidation(job: Job): boolean {
  return (
    hasStep(job, isDomainStep, 'open') ||
    [...job.domains.values()].some((status) => stateOfStep(status) === 'open')
  );
}

function hasStep(
  { steps }: Job,
  isOfKind: (step: string | undefined) => boolean,
  state: ReturnType<typeof stateOfStep>,
): boolean {
  return steps.some(({ step, status }) => isOfKind(step) && stateOfStep(status) === state);
}
