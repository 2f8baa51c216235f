import { DAY, epochMilliseconds } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import { bareDomain } from './job.ts';
import type { Job } from './job.ts';
import type { JobList } from './job-history.ts';
import { isOrder } from './job-words.ts';

/** The facts of a certificate that match it to jobs. */
export interface Candidate {
  readonly id: string;
  readonly name: string | undefined;
  /** Whether it has an expiry. Without one, an order can belong to it. */
  readonly hasExpiry: boolean;
  readonly created: Instant | undefined;
}

/** Finds the jobs of a certificate. */
export interface JobMatcher {
  /** Jobs in progress for an existing certificate: reissues, renewals, withdrawals. */
  changesOf(candidate: Candidate): readonly Job[];
  /** Finished reissues and renewals of a certificate with an expiry. */
  endedChangesOf(candidate: Candidate): readonly Job[];
  /** The order of a certificate without an expiry, among the orders that no other certificate has claimed. */
  orderOf(candidate: Candidate, claimed: ReadonlySet<string>): Job | undefined;
  /** Whether there are orders that a certificate can belong to. */
  readonly hasOrders: boolean;
}

/** Maximum time between the creation of an order and of its certificate, including time zones. */
const TOGETHER = DAY;

/**
 * Lists of jobs contain the name of a certificate, but not its id. If several certificates have that name, a change
 * counts for all of them until the details state its certificate.
 */
export function matchJobs({ running, finished, finishedChanges }: JobList): JobMatcher {
  const changes = groupByName(running.filter((job) => !isOrder(job)));
  const ended = groupByName(finishedChanges);
  const orders = groupByName([...running, ...finished].filter(isOrder));
  const inProgress = new Set(running);
  const isAbout = (job: Job, { id }: Candidate) =>
    job.certificateId === undefined || job.certificateId === id;
  return {
    hasOrders: orders.size > 0,
    changesOf: (candidate) =>
      named(changes, candidate.name).filter((job) => isAbout(job, candidate)),
    endedChangesOf: (candidate) =>
      candidate.hasExpiry
        ? named(ended, candidate.name).filter((job) => isAbout(job, candidate))
        : [],
    orderOf(candidate, claimed) {
      if (candidate.hasExpiry) return undefined;
      return named(orders, candidate.name)
        .filter((job) => !claimed.has(job.id) && isAbout(job, candidate))
        .map((job) => ({ job, apart: apart(job.created, candidate.created) }))
        .filter(({ apart: milliseconds }) => milliseconds <= TOGETHER)
        .sort(
          (a, b) =>
            a.apart - b.apart || Number(inProgress.has(b.job)) - Number(inProgress.has(a.job)),
        )[0]?.job;
    },
  };
}

/** 0 if one of the times is unknown. */
export function apart(a: Instant | undefined, b: Instant | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return Math.abs(epochMilliseconds(a) - epochMilliseconds(b));
}

function groupByName(jobs: readonly Job[]): ReadonlyMap<string, readonly Job[]> {
  return Map.groupBy(jobs, ({ name }) => bareDomain(name ?? ''));
}

function named(
  jobs: ReadonlyMap<string, readonly Job[]>,
  name: string | undefined,
): readonly Job[] {
  return name === undefined ? [] : (jobs.get(bareDomain(name)) ?? []);
}
