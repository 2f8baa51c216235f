import type { Instant } from '../../../shared/certificates/instant.ts';
import { isPast } from './certificate.ts';
import type { CertificateTimeline, JobTimeline, Withdrawal } from './certificate.ts';

/** A job of a certificate, independent of the clock. */
export interface JobPlan {
  readonly action: 'create' | 'reissue' | 'renew' | 'revoke' | 'delete';
  readonly requestedAt: Instant;
  readonly course: JobTimeline;
  readonly ends: readonly { readonly at: Instant | undefined; readonly as: string }[];
}

export interface JobEnd {
  readonly at: Instant;
  /** `SUCCESS`, `FAILED`, `CANCELED`. */
  readonly as: string;
}

/** All past and future jobs of a certificate, in order. */
export function plansOf(timeline: CertificateTimeline): JobPlan[] {
  const { orderedAt, job, issuedAt, failedAt, cancelledAt, replacements } = timeline;
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
        { at: one.cancelledAt, as: 'CANCELED' },
      ],
    })),
    ...withdrawal('revoke', timeline.revocation),
    ...withdrawal('delete', timeline.deletion),
  ];
  return plans.sort((a, b) => compare(a.requestedAt, b.requestedAt));
}

/** The first of the possible outcomes, if any. */
export function endOf({ ends }: JobPlan, now: Instant): JobEnd | undefined {
  return ends
    .flatMap(({ at, as }) => (at !== undefined && isPast(at, now) ? [{ at, as }] : []))
    .sort((a, b) => compare(a.at, b.at))[0];
}

function withdrawal(action: 'revoke' | 'delete', plan: Withdrawal | undefined): JobPlan[] {
  if (plan === undefined) return [];
  const { jobId, requestedAt, doneAt } = plan;
  const course: JobTimeline = { id: jobId, waiting: 'RUNNING' };
  return [{ action, requestedAt, course, ends: [{ at: doneAt, as: 'SUCCESS' }] }];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The reason why a job in progress waits. */
type Wait = 'confirmation' | 'dns' | 'email' | 'file' | 'review' | 'authority';

/** The first open step. */
export function waitOf(
  { action, course }: JobPlan,
  timeline: CertificateTimeline,
  now: Instant,
): Wait {
  if (action === 'revoke' || action === 'delete') return 'authority';
  const { confirmedAt, validatedAt, reviewedAt } = course;
  if (confirmedAt !== undefined && confirmedAt > now) return 'confirmation';
  const { method } = timeline.authentication;
  if (!isPast(validatedAt, now) && method !== 'ORG') {
    return method === 'DNS' ? 'dns' : method === 'EMAIL' ? 'email' : 'file';
  }
  return isReviewed(timeline) && !isPast(reviewedAt, now) ? 'review' : 'authority';
}

export function statusWhile(wait: Wait, { waiting }: JobTimeline): string {
  if (wait === 'confirmation') return 'WAIT';
  if (wait === 'review') return 'SUPPORT';
  return wait === 'authority' ? 'RUNNING' : waiting;
}

/** Free text of the vendor; the samples contain two of these values. */
export function subStatusWhile(wait: Wait): string | undefined {
  return SUB_STATUSES[wait];
}

const SUB_STATUSES: Readonly<Record<Wait, string | undefined>> = {
  confirmation: 'WF_CONFIRM',
  dns: 'WF_DNS_AUTH',
  email: 'WF_EMAIL_AUTH',
  file: 'WF_FILE_AUTH',
  review: 'WF_ORGANIZATION_AUTH',
  authority: undefined,
};

/** Products that need an organization validation. */
function isReviewed({ product }: CertificateTimeline): boolean {
  return product === 'SECURESITE' || product === 'DOCUMENT_SIGNING';
}

/** A step of a job, with the vendor's names. */
export interface Step {
  readonly step: string;
  readonly status: string;
  readonly updatedAt: Instant;
}

interface Stage {
  readonly step: string;
  readonly doneAt: Instant | undefined;
  /** The status while the step is in progress. */
  readonly under: string;
}

/** The steps of an order, a reissue or a renewal: each starts when the previous one is done. */
export function stepsAt(
  plan: JobPlan,
  timeline: CertificateTimeline,
  end: JobEnd | undefined,
  seenAt: Instant,
): Step[] {
  const steps: Step[] = [];
  let last = plan.requestedAt;
  let isOpen = true;
  for (const { step, doneAt, under } of stagesOf(plan, timeline)) {
    const isPassed = doneAt !== undefined && doneAt <= seenAt;
    if (end?.as === 'SUCCESS' || (isOpen && isPassed)) {
      last = isPassed ? doneAt : seenAt;
      steps.push({ step, status: 'COMPLETED', updatedAt: last });
    } else {
      const stopped = end === undefined ? under : (STOPPED[end.as] ?? under);
      steps.push({
        step,
        status: isOpen ? stopped : 'NOT_STARTED',
        updatedAt: isOpen ? (end?.at ?? last) : plan.requestedAt,
      });
      isOpen = false;
    }
  }
  return steps;
}

/** The status of the step in which a job ended. */
const STOPPED: Readonly<Record<string, string>> = {
  FAILED: 'COMPLETED_FAILED',
  CANCELED: 'UNABLE_TO_COMPLETE',
};

function stagesOf(
  { course, requestedAt }: JobPlan,
  timeline: CertificateTimeline,
): readonly Stage[] {
  const { confirmedAt, validatedAt, reviewedAt } = course;
  const { method } = timeline.authentication;
  const byMail = method === 'EMAIL';
  const control: Stage = {
    step: 'DOMAIN_VERIFICATION',
    doneAt: validatedAt,
    under: byMail ? 'COMMUNICATION_SENT_TO_CUSTOMER' : 'IN_PROGRESS',
  };
  const review: readonly Stage[] = [
    { step: 'ORGANIZATION_VERIFICATION', doneAt: reviewedAt, under: 'IN_PROGRESS' },
    { step: 'VERIFICATION_CALL', doneAt: reviewedAt, under: 'PENDING_CUSTOMER_APPROVAL' },
  ];
  return [
    { step: 'CSR_CHECK', doneAt: confirmedAt ?? requestedAt, under: 'NOT_STARTED' },
    ...(method === 'ORG' ? [] : [control]),
    ...(isReviewed(timeline) ? review : []),
    { step: 'CERTIFICATE', doneAt: undefined, under: 'IN_PROGRESS' },
  ];
}
