import type { Instant } from '../../../shared/certificates/instant.ts';
import { MINUTE, latest, plus } from '../../../shared/certificates/instant.ts';
import { isPast } from './certificate.ts';
import type { CertificateTimeline } from './certificate.ts';
import { endOf, plansOf, stepsAt, statusWhile, subStatusWhile, waitOf } from './job-plan.ts';
import type { JobEnd, JobPlan, Step } from './job-plan.ts';

/** A job that is not about a certificate: an account can also order domains. */
interface ForeignJob {
  readonly id: number;
  readonly type: string;
  readonly name: string;
  readonly owner: string;
  readonly action: string;
  readonly createdAt: Instant;
  readonly endedAt?: Instant | undefined;
  readonly outcome: 'SUCCESS' | 'FAILED' | 'CANCELED';
}

/** The state of a job at one instant. */
export interface JobView {
  readonly id: number;
  /** `ssl`, or another product of the account: `domain`. */
  readonly type: string;
  /** The certificate of the job. */
  readonly timeline: CertificateTimeline | undefined;
  readonly owner: string;
  readonly objectName: string;
  readonly action: string;
  readonly subType: string | undefined;
  readonly status: string;
  readonly subStatus: string | undefined;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  /** When the system processes the job next, or processed it last. */
  readonly executionAt: Instant;
  /** When the job moved to the history. */
  readonly endedAt: Instant | undefined;
  readonly steps: readonly Step[];
  /** The CA's message about the job. */
  readonly notices: readonly string[];
  readonly dcvAuth: readonly { readonly domain: string; readonly status: string }[];
}

/** The jobs of a certificate that have started, in order. */
export function jobsOf(timeline: CertificateTimeline, now: Instant): JobView[] {
  return plansOf(timeline)
    .filter(({ requestedAt }) => requestedAt <= now)
    .map((plan) => viewPlan(plan, timeline, now));
}

export function viewForeignJob(job: ForeignJob, now: Instant): JobView {
  const { id, type, name, owner, action, createdAt, endedAt, outcome } = job;
  const ended = isPast(endedAt, now) ? endedAt : undefined;
  const updatedAt = ended ?? createdAt;
  return {
    ...{ id, type, timeline: undefined, owner, objectName: name, action, createdAt, updatedAt },
    ...{
      subType: undefined,
      subStatus: undefined,
      steps: [],
      dcvAuth: [],
      notices: [],
      endedAt: ended,
    },
    status: ended === undefined ? 'RUNNING' : outcome,
    executionAt: updatedAt,
  };
}

function viewPlan(plan: JobPlan, timeline: CertificateTimeline, now: Instant): JobView {
  const { action, requestedAt, course } = plan;
  const end = endOf(plan, now);
  // A completed job no longer changes.
  const seenAt = end?.at ?? now;
  const wait = waitOf(plan, timeline, seenAt);
  const changes = [course.confirmedAt, course.validatedAt, course.reviewedAt]
    .filter((at) => at !== undefined)
    .filter((at) => at <= seenAt);
  const updatedAt = end?.at ?? changes.reduce(latest, requestedAt);
  const isOrder = action !== 'revoke' && action !== 'delete';
  return {
    id: course.id,
    type: 'ssl',
    timeline,
    owner: timeline.owner,
    objectName: timeline.name,
    action,
    subType: timeline.product,
    status: course.status ?? end?.as ?? statusWhile(wait, course),
    subStatus: end === undefined ? subStatusWhile(wait) : undefined,
    createdAt: requestedAt,
    updatedAt,
    executionAt: end?.at ?? plus(updatedAt, 10 * MINUTE),
    endedAt: end?.at,
    steps: isOrder ? stepsAt(plan, timeline, end, seenAt) : [],
    notices:
      end === undefined || end.as === 'SUCCESS' || course.notice === undefined
        ? []
        : [course.notice],
    dcvAuth: isOrder ? dcvAuthAt(plan, timeline, end, seenAt) : [],
  };
}

function dcvAuthAt(
  { course }: JobPlan,
  { names, authentication }: CertificateTimeline,
  end: JobEnd | undefined,
  seenAt: Instant,
): JobView['dcvAuth'] {
  if (authentication.method === 'ORG') return [];
  const isValidated = end?.as === 'SUCCESS' || isPast(course.validatedAt, seenAt);
  const open = authentication.provisioning ? 'IN_PROGRESS' : 'NOT_COMPLETED';
  return names.map((domain) => ({ domain, status: isValidated ? 'COMPLETED' : open }));
}

/** The jobs of an account that do not belong to its certificates, and overrides of jobs. */
export interface JobRecords {
  /** Adds a job that is not about a certificate, and returns its ID. */
  add(job: NewForeignJob): number;
  /** Overrides values of a job, independent of the clock. */
  update(id: number, override: JobOverride): void;
  /** Removes the job. */
  remove(id: number): void;
  readonly foreign: ReadonlyMap<number, ForeignJob>;
  /** The job with its overrides; `undefined` if it was removed. */
  show(job: JobView): JobView | undefined;
  /** Increases with every change. */
  readonly revision: number;
}

type NewForeignJob = Omit<ForeignJob, 'id' | 'owner' | 'outcome'> & Partial<ForeignJob>;
type JobOverride = Partial<Pick<JobView, 'status' | 'subStatus'>>;

export function createJobRecords(owner: string): JobRecords {
  const foreign = new Map<number, ForeignJob>();
  const overrides = new Map<number, JobOverride>();
  const removed = new Set<number>();
  let revision = 0;
  let nextId = 4_295_625_406;
  return {
    add(job) {
      const id = job.id ?? nextId++;
      foreign.set(id, { owner, outcome: 'SUCCESS', ...job, id });
      revision += 1;
      return id;
    },
    update(id, override) {
      overrides.set(id, { ...overrides.get(id), ...override });
      revision += 1;
    },
    remove(id) {
      removed.add(id);
      revision += 1;
    },
    foreign,
    show: (job) => (removed.has(job.id) ? undefined : { ...job, ...overrides.get(job.id) }),
    get revision() {
      return revision;
    },
  };
}
