import type { Instant } from '../../../../shared/certificates/instant.ts';
import { isPast } from './certificate-at.ts';
import type { CertificateLife, JobCourse } from './certificate-life.ts';

/** A step of a job, in the vendor's words. */
export interface Step {
  readonly step: string;
  readonly status: string;
  readonly updatedAt: Instant;
}

/** The steps of an order, a reissue or a renewal: each begins when the one before is done. */
export function stepsAt(
  { confirmedAt, provenAt, reviewedAt }: JobCourse,
  { product, authentication }: CertificateLife,
  requestedAt: Instant,
  end: { readonly at: Instant | undefined; readonly as: string } | undefined,
  now: Instant,
): Step[] {
  const isReviewed = product === 'SECURESITE' || product === 'DOCUMENT_SIGNING';
  const course: { step: string; doneAt: Instant | undefined; under: string }[] = [
    { step: 'CSR_CHECK', doneAt: confirmedAt ?? requestedAt, under: 'NOT_STARTED' },
    ...(authentication.method === 'ORG'
      ? []
      : [
          {
            step: 'DOMAIN_VERIFICATION',
            doneAt: provenAt,
            under:
              authentication.method === 'EMAIL' ? 'COMMUNICATION_SENT_TO_CUSTOMER' : 'IN_PROGRESS',
          },
        ]),
    ...(isReviewed
      ? [
          { step: 'ORGANIZATION_VERIFICATION', doneAt: reviewedAt, under: 'IN_PROGRESS' },
          { step: 'VERIFICATION_CALL', doneAt: reviewedAt, under: 'PENDING_CUSTOMER_APPROVAL' },
        ]
      : []),
    { step: 'CERTIFICATE', doneAt: undefined, under: 'IN_PROGRESS' },
  ];
  const steps: Step[] = [];
  let isOpen = true;
  let last = requestedAt;
  for (const { step, doneAt, under } of course) {
    const isDone = end?.as === 'SUCCESS' || (isOpen && isPast(doneAt, now));
    if (isDone) {
      last = doneAt !== undefined && doneAt <= now ? doneAt : (end?.at ?? last);
      steps.push({ step, status: 'COMPLETED', updatedAt: last });
      continue;
    }
    const status = !isOpen ? 'NOT_STARTED' : end === undefined ? under : (STOPPED[end.as] ?? under);
    steps.push({ step, status, updatedAt: isOpen ? (end?.at ?? last) : requestedAt });
    isOpen = false;
  }
  return steps;
}

/** What becomes of the step that a job ends in. */
const STOPPED: Readonly<Record<string, string>> = {
  FAILED: 'COMPLETED_FAILED',
  CANCELED: 'UNABLE_TO_COMPLETE',
};
