import type { ForeignJob } from './foreign-job.ts';
import type { JobView } from './job-at.ts';

/** The jobs of an account beyond those that follow from its certificates, and what is odd about any of them. */
export interface JobRecords {
  /** Adds one that is not about a certificate and returns its id. */
  add(job: NewForeignJob): number;
  /** From now on the job says this, whatever the clock does. */
  update(id: number, odd: JobOddity): void;
  /** As if nobody remembered it. */
  remove(id: number): void;
}

export type NewForeignJob = Omit<ForeignJob, 'id' | 'owner' | 'outcome'> & Partial<ForeignJob>;
export type JobOddity = Partial<Pick<JobView, 'status' | 'subStatus'>>;

export interface JobStore {
  readonly foreign: ReadonlyMap<number, ForeignJob>;
  /** The job with what is odd about it; `undefined` for one that is forgotten. */
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
