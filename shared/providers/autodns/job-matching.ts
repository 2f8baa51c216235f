import { DAY, epochMilliseconds } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import { bareDomain } from './job.ts';
import type { Job } from './job.ts';
import type { JobList } from './job-history.ts';
import { isOrder } from './job-words.ts';

/** What a job's certificate is recognised by. */
export interface Candidate {
  readonly id: string;
  readonly name: string | undefined;
  /** Whether an end is told: before that, an order may be the one that it comes from. */
  readonly hasEnd: boolean;
  readonly created: Instant | undefined;
}

/** Jobs by what they are about. */
export interface JobMatcher {
  /** Jobs under way that concern a certificate which there is: reissues, renewals, withdrawals. */
  changesOf(candidate: Candidate): readonly Job[];
  /** Reissues and renewals of a certificate with an expiry that have ended. */
  endedChangesOf(candidate: Candidate): readonly Job[];
  /** The order that a certificate without an end comes from, among those that are nobody's yet. */
  orderOf(candidate: Candidate, claimed: ReadonlySet<string>): Job | undefined;
  /** Whether there is any order that a certificate may come from. */
  readonly hasOrders: boolean;
}

/** An order and the certificate that it becomes are created together, give or take time zones. */
const TOGETHER = DAY;

/**
 * Listings tell the name of a job's certificate, and not its id. Where several certificates have that name, a change
 * counts for all of them until the closer look says whose it is.
 */
export function matchJobs({ running, finished, finishedChanges }: JobList): JobMatcher {
  const changes = groupByName(running.filter((job) => !isOrder(job)));
  const ended = groupByName(finishedChanges);
  const orders = groupByName([...running, ...finished].filter(isOrder));
  const underWay = new Set(running);
  const isAbout = (job: Job, { id }: Candidate) =>
    job.certificateId === undefined || job.certificateId === id;
  return {
    hasOrders: orders.size > 0,
    changesOf: (candidate) =>
      named(changes, candidate.name).filter((job) => isAbout(job, candidate)),
    endedChangesOf: (candidate) =>
      candidate.hasEnd ? named(ended, candidate.name).filter((job) => isAbout(job, candidate)) : [],
    orderOf(candidate, claimed) {
      if (candidate.hasEnd) return undefined;
      return named(orders, candidate.name)
        .filter((job) => !claimed.has(job.id) && isAbout(job, candidate))
        .map((job) => ({ job, apart: apart(job.created, candidate.created) }))
        .filter(({ apart: milliseconds }) => milliseconds <= TOGETHER)
        .sort(
          (a, b) => a.apart - b.apart || Number(underWay.has(b.job)) - Number(underWay.has(a.job)),
        )[0]?.job;
    },
  };
}

/** Nothing apart, where that is not known. */
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
