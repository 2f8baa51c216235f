import { MINUTE, latest, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import { isPast } from './is-past.ts';
import type { CertificateTimeline } from './certificate-timeline.ts';
import type { ForeignJob } from './foreign-job.ts';
import { endOf, plansOf } from './job-plan.ts';
import type { JobEnd, JobPlan } from './job-plan.ts';
import { stepsAt } from './job-steps.ts';
import type { Step } from './job-steps.ts';
import { statusWhile, subStatusWhile, waitOf } from './job-wait.ts';

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
  const changes = [course.confirmedAt, course.provenAt, course.reviewedAt]
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
  const isProven = end?.as === 'SUCCESS' || isPast(course.provenAt, seenAt);
  const open = authentication.provisioning ? 'IN_PROGRESS' : 'NOT_COMPLETED';
  return names.map((domain) => ({ domain, status: isProven ? 'COMPLETED' : open }));
}
