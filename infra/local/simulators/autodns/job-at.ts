import { MINUTE, earliest, latest, plus } from '../../../../shared/certificates/instant.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';
import { isPast } from './certificate-at.ts';
import type { CertificateLife, JobCourse } from './certificate-life.ts';
import type { ForeignJob } from './foreign-job.ts';
import { stepsAt } from './job-steps.ts';
import type { Step } from './job-steps.ts';

/** A job as it stands at one instant. */
export interface JobView {
  readonly id: number;
  /** `ssl`, or what else an account orders: `domain`. */
  readonly type: string;
  /** The certificate that it is about. */
  readonly life: CertificateLife | undefined;
  readonly owner: string;
  readonly objectName: string;
  readonly action: string;
  readonly subType: string | undefined;
  readonly status: string;
  readonly subStatus: string | undefined;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  /** When the system looks after it next, or has done so last. */
  readonly executionAt: Instant;
  /** When it went over to the finished ones. */
  readonly endedAt: Instant | undefined;
  readonly steps: readonly Step[];
  readonly dcvAuth: readonly { readonly domain: string; readonly status: string }[];
}

/** What a job is made of, before the clock is looked at. */
interface JobPlan {
  readonly action: string;
  readonly requestedAt: Instant;
  readonly course: JobCourse;
  readonly ends: readonly { readonly at: Instant | undefined; readonly as: string }[];
}

/** The jobs of a certificate that have begun by now, in the order in which they began. */
export function jobsOf(life: CertificateLife, now: Instant): JobView[] {
  return plansOf(life)
    .filter(({ requestedAt }) => requestedAt <= now)
    .map((plan) => viewPlan(plan, life, now));
}

/** The ids of all jobs that a certificate has or will have. */
export function jobIdsOf(life: CertificateLife): number[] {
  return plansOf(life).map(({ course }) => course.id);
}

export function viewForeignJob(job: ForeignJob, now: Instant): JobView {
  const { id, type, name, owner, action, createdAt, endedAt, outcome } = job;
  const ended = isPast(endedAt, now) ? endedAt : undefined;
  const updatedAt = ended ?? createdAt;
  return {
    ...{ id, type, life: undefined, owner, objectName: name, action, createdAt, updatedAt },
    ...{ subType: undefined, subStatus: undefined, steps: [], dcvAuth: [], endedAt: ended },
    status: ended === undefined ? 'RUNNING' : outcome,
    executionAt: updatedAt,
  };
}

function plansOf(life: CertificateLife): JobPlan[] {
  const { orderedAt, job, issuedAt, failedAt, cancelledAt, replacements, revocation, deletion } =
    life;
  const withdrawal = (action: string, told: typeof revocation): JobPlan[] =>
    told === undefined
      ? []
      : [
          {
            action,
            requestedAt: told.requestedAt,
            course: { id: told.jobId, waiting: 'RUNNING', provenAt: told.requestedAt },
            ends: [{ at: told.doneAt, as: 'SUCCESS' }],
          },
        ];
  const plans: JobPlan[] = [
    {
      action: 'create',
      requestedAt: orderedAt,
      course: job,
      ends: [
        { at: issuedAt, as: 'SUCCESS' },
        { at: failedAt, as: 'FAILED' },
        { at: cancelledAt, as: 'CANCELED' },
      ],
    },
    ...replacements.map((one) => ({
      action: one.action,
      requestedAt: one.requestedAt,
      course: one.job,
      ends: [
        { at: one.issuedAt, as: 'SUCCESS' },
        { at: one.failedAt, as: 'FAILED' },
      ],
    })),
    ...withdrawal('revoke', revocation),
    ...withdrawal('delete', deletion),
  ];
  return plans.sort((a, b) => (a.requestedAt < b.requestedAt ? -1 : 1));
}

function viewPlan(
  { action, requestedAt, course, ends }: JobPlan,
  life: CertificateLife,
  now: Instant,
): JobView {
  const end = ends
    .filter(({ at }) => isPast(at, now))
    .sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1))[0];
  const waitsFor = end === undefined ? waitingFor(course, life, now) : undefined;
  const changes = [course.confirmedAt, course.provenAt, course.reviewedAt]
    .filter((at) => at !== undefined)
    .filter((at) => at <= now);
  const updatedAt = end?.at ?? changes.reduce(latest, requestedAt);
  const isReplaced = action === 'revoke' || action === 'delete';
  const status = course.status ?? end?.as ?? statusWhile(waitsFor, course);
  return {
    id: course.id,
    type: 'ssl',
    life,
    owner: life.owner,
    objectName: life.name,
    action,
    subType: life.product,
    status,
    subStatus: waitsFor === undefined ? undefined : SUB_STATUS[waitsFor],
    createdAt: requestedAt,
    updatedAt,
    executionAt: end?.at ?? plus(updatedAt, 10 * MINUTE),
    endedAt: end?.at,
    steps: isReplaced ? [] : stepsAt(course, life, requestedAt, end, now),
    dcvAuth:
      isReplaced || life.authentication.method === 'ORG' ? [] : dcvAuthAt(course, life, end, now),
  };
}

type Wait = 'confirmation' | 'dns' | 'email' | 'file' | 'review' | 'authority';

const SUB_STATUS: Readonly<Record<Wait, string | undefined>> = {
  confirmation: 'WF_CONFIRM',
  dns: 'WF_DNS_AUTH',
  email: 'WF_EMAIL_AUTH',
  file: 'WF_FILE_AUTH',
  review: 'WF_ORGANIZATION_AUTH',
  authority: undefined,
};

/** What an unfinished job waits for. */
function waitingFor(course: JobCourse, life: CertificateLife, now: Instant): Wait {
  const { confirmedAt, provenAt, reviewedAt } = course;
  if (confirmedAt !== undefined && confirmedAt > now) return 'confirmation';
  const { method } = life.authentication;
  if (!isPast(provenAt, now) && method !== 'ORG') {
    return method === 'DNS' ? 'dns' : method === 'EMAIL' ? 'email' : 'file';
  }
  return needsReview(life) && !isPast(reviewedAt, now) ? 'review' : 'authority';
}

function statusWhile(wait: Wait | undefined, { waiting }: JobCourse): string {
  if (wait === 'confirmation') return 'WAIT';
  if (wait === 'review') return 'SUPPORT';
  return wait === 'authority' ? 'RUNNING' : waiting;
}

/** Products for which somebody looks at the organisation. */
export function needsReview({ product }: CertificateLife): boolean {
  return product === 'SECURESITE' || product === 'DOCUMENT_SIGNING';
}

function dcvAuthAt(
  { provenAt }: JobCourse,
  { names, authentication }: CertificateLife,
  end: JobPlan['ends'][number] | undefined,
  now: Instant,
) {
  const proven = isPast(earliest(provenAt, end?.as === 'SUCCESS' ? end.at : undefined), now);
  const status = proven
    ? 'COMPLETED'
    : authentication.provisioning
      ? 'IN_PROGRESS'
      : 'NOT_COMPLETED';
  return names.map((domain) => ({ domain, status }));
}
