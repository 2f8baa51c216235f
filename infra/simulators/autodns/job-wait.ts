import type { Instant } from '../../../shared/certificates/instant.ts';
import { isPast } from './is-past.ts';
import type { CertificateTimeline, JobCourse } from './certificate-timeline.ts';
import type { JobPlan } from './job-plan.ts';

/** The reason why a job in progress waits. */
export type Wait = 'confirmation' | 'dns' | 'email' | 'file' | 'review' | 'authority';

/** The first open step. */
export function waitOf(
  { action, course }: JobPlan,
  timeline: CertificateTimeline,
  now: Instant,
): Wait {
  if (action === 'revoke' || action === 'delete') return 'authority';
  const { confirmedAt, provenAt, reviewedAt } = course;
  if (confirmedAt !== undefined && confirmedAt > now) return 'confirmation';
  const { method } = timeline.authentication;
  if (!isPast(provenAt, now) && method !== 'ORG') {
    return method === 'DNS' ? 'dns' : method === 'EMAIL' ? 'email' : 'file';
  }
  return isReviewed(timeline) && !isPast(reviewedAt, now) ? 'review' : 'authority';
}

export function statusWhile(wait: Wait, { waiting }: JobCourse): string {
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
export function isReviewed({ product }: CertificateTimeline): boolean {
  return product === 'SECURESITE' || product === 'DOCUMENT_SIGNING';
}
