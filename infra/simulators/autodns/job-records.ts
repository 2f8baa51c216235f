import type { ForeignJob } from './foreign-job.ts';
import type { JobView } from './job-at.ts';

/** The jobs of an account that do not belong to its certificates, and overrides of jobs. */
export interface JobRecords {
  /** Adds a job that is not about a certificate, and returns its ID. */
  add(job: NewForeignJob): number;
  /** Overrides values of a job, independent of the clock. */
  update(id: number, odd: JobOddity): void;
  /** Removes the job. */
  remove(id: number): void;
}

export type NewForeignJob = Omit<ForeignJob, 'id' | 'owner' | 'outcome'> & Partial<ForeignJob>;
export type JobOddity = Partial<Pick<JobView, 'status' | 'subStatus'>>;

export interface JobStore {
  readonly foreign: ReadonlyMap<number, ForeignJob>;
  /** The job with its overrides; `undefined` if it was removed. */
  show(job: JobView): JobView | undefined;
  readonly revision: number;
}

export function createJobRecords(owner: string): {
  readonly records: JobRecords;
  readonly store: JobStore;
} {
  const foreign = new Map<number, ForeignJob>();
  const oddities = new Map<number, JobOddity>();
  const forgotten = new Set<number>();
  let revision = 0;
  let nextId = 4_295_625_406;
  return {
    records: {
      add(job) {
        const id = job.id ?? nextId++;
        foreign.set(id, { owner, outcome: 'SUCCESS', ...job, id });
        revision += 1;
        return id;
      },
      update(id, odd) {
        oddities.set(id, { ...oddities.get(id), ...odd });
        revision += 1;
      },
      remove(id) {
        forgotten.add(id);
        revision += 1;
      },
    },
    store: {
      foreign,
      show: (job) => (forgotten.has(job.id) ? undefined : { ...job, ...oddities.get(job.id) }),
      get revision() {
        return revision;
      },
    },
  };
}
