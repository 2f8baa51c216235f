import type { Instant } from '../../../shared/certificates/instant.ts';
import { isPast } from './is-past.ts';
import type { CertificateTimeline, JobCourse, Withdrawal } from './certificate-timeline.ts';

/** A job of a certificate, independent of the clock. */
export interface JobPlan {
  readonly action: 'create' | 'reissue' | 'renew' | 'revoke' | 'delete';
  readonly requestedAt: Instant;
  readonly course: JobCourse;
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
  const course: JobCourse = { id: jobId, waiting: 'RUNNING' };
  return [{ action, requestedAt, course, ends: [{ at: doneAt, as: 'SUCCESS' }] }];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
