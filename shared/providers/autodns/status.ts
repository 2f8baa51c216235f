import { DAY, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { CertificateStatus } from '../../certificates/status.ts';
import type { Job } from './job.ts';
import { isDomainStep, isPeopleStep, isWithdrawal, meaningOf, stateOfStep } from './job-words.ts';

/** What the status of a certificate follows from, for the vendor tells none. */
export interface StatusFacts {
  readonly now: Instant;
  readonly end?: Instant | undefined;
  /** What shows that there is a certificate, in a word of ours: see README.md. */
  readonly evidence?: 'PEM' | 'EXPIRE' | 'SERIAL' | undefined;
  /** Whether the vendor lists the current one among those that were revoked. */
  readonly isRevoked?: boolean;
  /** Everything that is done about it, or was done about its order. */
  readonly jobs: readonly Job[];
  /** When it was ordered, where that is known. */
  readonly orderedAt?: Instant | undefined;
  /** How its proof stands, where no job says so. */
  readonly validations?: readonly string[];
}

export interface DerivedStatus {
  readonly status: CertificateStatus;
  /** Where a job decides, its status and substatus; otherwise what the status was seen by. */
  readonly rawStatus: string;
  /** No job states it: a final status that was known before stays. */
  readonly statusInferred?: boolean;
}

type Check = (facts: StatusFacts & { readonly work: Job | undefined }) => DerivedStatus | undefined;

/** The first one that knows, decides. */
export function deriveStatus(facts: StatusFacts): DerivedStatus {
  const { jobs } = facts;
  // What is under way, or was last, about the certificate's coming into being.
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
  const job = jobs.find((one) => isWithdrawal(one) && isUnderWay(one));
  return job && { status: 'revoking', rawStatus: rawStatusOf(job) };
};

const wasRevoked: Check = ({ isRevoked }) =>
  isRevoked === true ? { status: 'revoked', rawStatus: 'HISTORY' } : undefined;

const hasEnded: Check = ({ end, now, evidence = 'EXPIRE' }) =>
  end !== undefined && end <= now ? { status: 'expired', rawStatus: evidence } : undefined;

/** A reissue or a renewal that is under way changes nothing about the certificate that is there. */
const isInForce: Check = ({ end, evidence }) =>
  end !== undefined || evidence !== undefined
    ? { status: 'issued', rawStatus: evidence ?? 'EXPIRE' }
    : undefined;

const cameToNothing: Check = ({ work }) => {
  if (work === undefined) return undefined;
  const meaning = meaningOf(work);
  if (meaning !== 'failed' && meaning !== 'cancelled') return undefined;
  return { status: meaning === 'failed' ? 'rejected' : 'cancelled', rawStatus: rawStatusOf(work) };
};

/** Given out already, and of a kind of which no file is shown. */
const wasGivenOut: Check = ({ work }) =>
  work && meaningOf(work) === 'done'
    ? { status: 'issued', rawStatus: rawStatusOf(work) }
    : undefined;

const waitsForPeople: Check = ({ work }) => {
  if (work === undefined) return undefined;
  const meaning = meaningOf(work);
  const isTheirTurn =
    meaning === 'running' && !hasOpenValidation(work) && hasStep(work, isPeopleStep, 'open');
  return meaning === 'waiting' || isTheirTurn
    ? { status: 'pending-review', rawStatus: rawStatusOf(work) }
    : undefined;
};

const hasFailedStep: Check = ({ work }) =>
  work &&
  meaningOf(work) === 'running' &&
  work.steps.some((one) => stateOfStep(one.status) === 'failed')
    ? { status: 'rejected', rawStatus: rawStatusOf(work) }
    : undefined;

const isAtWork: Check = ({ work }) =>
  work && meaningOf(work) === 'running'
    ? { status: 'pending-validation', rawStatus: rawStatusOf(work) }
    : undefined;

/** A job under way is listed always; one that has ended, for thirty days. A day more for time zones. */
const JOBS_KNOWN = 31 * DAY;

/**
 * No job is known of it any more, but its own data say that validation is pending. For an order that is older than the
 * history of jobs, these data are left over from an order that was never completed.
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
  hasEnded,
  isInForce,
  cameToNothing,
  wasGivenOut,
  waitsForPeople,
  hasFailedStep,
  isAtWork,
  needsValidation,
];

/** Under way, or in a state that nobody documents: not over, at any rate. */
export function isUnderWay(job: Job): boolean {
  const meaning = meaningOf(job);
  return meaning === 'running' || meaning === 'waiting' || meaning === undefined;
}

export function hasOpenValidation(job: Job): boolean {
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
