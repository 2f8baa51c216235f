import { hash } from 'node:crypto';
import { DAY, epochMilliseconds, plus, startOfDay } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { ResponseContext } from '../http/read-response.ts';
import { invalidResponse, ProviderError } from '../provider-error.ts';
import type { ProviderRun, RowProblem } from '../provider.ts';
import type { AutodnsInterface, FoundRows, View } from './api.ts';
import { bareDomain, isChange, isOrder, isOver, meaningOf, readJob } from './job.ts';
import type { Job } from './job.ts';

/** How long unsuccessful orders are reported. */
const REMEMBERED = 30 * DAY;

const ENDED_ACTIONS = ['create', 'reissue', 'renew'] as const;

/** No account has more jobs in one list. A longer list would never end. */
const MAX_JOBS = 50_000;

/** The jobs of an account, as read at first in a run. */
export interface JobList {
  readonly running: readonly Job[];
  /** Orders that finished within the last thirty days. */
  readonly finished: readonly Job[];
  /** Reissues and renewals that finished within the last thirty days. */
  readonly finishedChanges: readonly Job[];
  readonly problems: readonly RowProblem[];
  /**
   * Changes when rows can change because of the jobs. The time of the next check of a job is left out because it always
   * changes; so are orders that have become certificates, because no row depends on them.
   */
  readonly contentHash: string;
}

export type JobHistory = (run: ProviderRun) => Promise<JobList>;

/** Once per run: one request per `pageSize` jobs in progress, and per `pageSize` jobs of each action in the history. */
export function openJobHistory(api: AutodnsInterface, pageSize: number, clock: Clock): JobHistory {
  const requested = new WeakMap<ProviderRun, Promise<JobList>>();
  return (run) => {
    const known = requested.get(run);
    if (known !== undefined) return known;
    const answer = readJobs({ api, pageSize, now: clock(), run });
    requested.set(run, answer);
    answer.catch(() => requested.delete(run));
    return answer;
  };
}

interface Reading {
  readonly api: AutodnsInterface;
  readonly pageSize: number;
  readonly now: Instant;
  readonly run: ProviderRun;
}

async function readJobs({ api, pageSize, now, run }: Reading): Promise<JobList> {
  const problems: RowProblem[] = [];
  const read = async (operation: string, ask: (view: View) => Promise<FoundRows>) => {
    const jobs = new Map<string, Job>();
    for (const row of await readAll({ provider: api.provider, operation }, pageSize, ask)) {
      try {
        const job = readJob(row, { provider: api.provider, operation });
        if (job.concernsCertificate) jobs.set(job.id, job);
      } catch (error) {
        if (!(error instanceof ProviderError)) throw error;
        problems.push({ message: error.message });
      }
    }
    return [...jobs.values()];
  };
  // The start of a day, so that the query does not change during the day.
  const since = startOfDay(plus(now, -REMEMBERED).slice(0, 10)) ?? now;
  const running = await read('list jobs', (view) => api.searchJobs(view, run));
  const history = new Map<string, Job>();
  for (const action of ENDED_ACTIONS) {
    const ended = await read(`list the job history of ${action}`, (view) =>
      api.searchJobHistory(action, since, view, run),
    );
    for (const job of ended) history.set(job.id, job);
  }
  // A job that finished between the two queries is in both results.
  const late = running.filter((job) => isOver(job) && !history.has(job.id));
  const ended = [...history.values(), ...late].filter(
    ({ updated }) => updated === undefined || updated >= since,
  );
  const list = {
    running: running.filter((job) => !isOver(job) && !history.has(job.id)),
    finished: ended.filter(isOrder),
    finishedChanges: ended.filter(isChange),
    problems,
  };
  return { ...list, contentHash: contentHashOf(list) };
}

async function readAll(
  { provider, operation }: ResponseContext,
  pageSize: number,
  ask: (view: View) => Promise<FoundRows>,
): Promise<unknown[]> {
  const rows: unknown[] = [];
  while (rows.length < MAX_JOBS) {
    const { rows: found, total } = await ask({ offset: rows.length, limit: pageSize });
    rows.push(...found);
    if (found.length === 0 && rows.length < (total ?? 0)) {
      const seen = `no rows after ${rows.length} of ${total} jobs`;
      throw invalidResponse(provider, operation, seen);
    }
    if (found.length === 0 || rows.length >= (total ?? Number.POSITIVE_INFINITY)) return rows;
  }
  throw invalidResponse(provider, operation, 'a list that does not end');
}

function contentHashOf({
  running,
  finished,
  finishedChanges,
  problems,
}: Omit<JobList, 'contentHash'>): string {
  const unsuccessful = [...finished, ...finishedChanges].filter((job) => meaningOf(job) !== 'done');
  const reported = [...running, ...unsuccessful].map(hashedFieldsOf);
  return hash('sha1', JSON.stringify([reported, problems]), 'base64url');
}

/** The fields of a job that are used from a listing. */
export function hashedFieldsOf({
  id,
  status,
  subStatus,
  action,
  name,
  certificateId,
}: Job): unknown {
  return [id, status, subStatus, action, name, certificateId];
}

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
