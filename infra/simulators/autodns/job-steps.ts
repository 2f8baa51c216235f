import type { Instant } from '../../../shared/certificates/instant.ts';
import type { CertificateTimeline } from './certificate-timeline.ts';
import type { JobEnd, JobPlan } from './job-plan.ts';
import { isReviewed } from './job-wait.ts';

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
  const { confirmedAt, provenAt, reviewedAt } = course;
  const { method } = timeline.authentication;
  const byMail = method === 'EMAIL';
  const control: Stage = {
    step: 'DOMAIN_VERIFICATION',
    doneAt: provenAt,
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
