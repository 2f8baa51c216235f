import type { Certificate } from '../../certificates/certificate.ts';
import type { FailedChange } from '../../certificates/failed-change.ts';
import type { Instant } from '../../certificates/instant.ts';
import { withoutContacts } from '../../certificates/order-facts.ts';
import { defined } from '../../runtime/defined.ts';
import { isChange, meaningOf, stateOfStep } from './job.ts';
import type { Job } from './job.ts';
import { rawStatusOf } from './status.ts';

/** Texts for the steps of a job. An undocumented step is used as it is. */
const STEPS: Readonly<Record<string, string>> = {
  DOMAIN_VERIFICATION: 'domain validation',
  DCV_CHECK: 'domain validation',
  FREE_DVUP: 'domain validation',
  ORGANIZATION_VERIFICATION: 'organization validation',
  VERIFICATION_CALL: 'verification call',
  OV_CALLBACK: 'verification call',
  CSR_CHECK: 'check of the CSR',
  CONTACT_CONFIRMED: 'confirmation by the contact',
  VERIFICATION: 'verification',
  CONSUMER_AUTHENTICATION: 'authentication of the customer',
  EV_CLICKTROUGH: 'acceptance of the EV agreement',
  EXTENDED_VERIFICATION: 'extended validation',
  CERTIFICATE: 'issuance',
};

/** More messages would not make a reason clearer. */
const MAX_NOTICES = 2;

/**
 * Why a job failed: its messages, and the steps and domains that it did not complete; otherwise its substatus.
 * `undefined` if AutoDNS states none of these. The CA writes the messages, so contact data is removed.
 */
function reasonOf(job: Job): string | undefined {
  const notices = job.notices
    .map((one) => withoutContacts(one).replace(/[.!\s]+$/, ''))
    .filter((notice) => notice !== '');
  const reasons = [...new Set([...notices.slice(0, MAX_NOTICES), ...openSteps(job)])];
  return reasons.length === 0 ? job.subStatus : reasons.join('; ');
}

/** Why an order was rejected; empty for any other status. */
export function failureReason(
  { status }: Pick<Certificate, 'status'>,
  job: Job | undefined,
): string {
  return status === 'rejected' && job !== undefined ? (reasonOf(job) ?? '') : '';
}

/** The steps that were not completed, and the domains of an incomplete domain validation. */
function openSteps(job: Job): string[] {
  const domains = [...job.domains]
    .filter(([, status]) => stateOfStep(status) !== 'done')
    .map(([domain]) => domain);
  const steps = job.steps.flatMap(({ step, status }) => {
    const state = stateOfStep(status);
    if (step === undefined || state === 'done' || status?.toUpperCase() === 'NOT_STARTED')
      return [];
    // A cancellation is not the failure of the step in progress.
    if (meaningOf(job) === 'cancelled') return [];
    return [`${STEPS[step] ?? step} ${state === 'failed' ? 'failed' : 'not completed'}`];
  });
  const [first] = domains;
  if (first === undefined || meaningOf(job) === 'cancelled') return steps;
  const more = domains.length > 1 ? ` and ${domains.length - 1} more` : '';
  const named = `domain validation not completed for ${first}${more}`;
  return [named, ...steps.filter((step) => !step.startsWith('domain validation'))];
}

/**
 * The finished reissues and renewals that failed or were cancelled since the current certificate was issued, oldest
 * first.
 *
 * @param issuedAt notBefore of the current certificate, if its file is known.
 */
export function failedJobs(jobs: readonly Job[], issuedAt: Instant | undefined): Job[] {
  const changes = jobs.filter(isChange).sort((a, b) => (finishedAt(a) < finishedAt(b) ? -1 : 1));
  const lastSuccess = changes.findLastIndex((job) => meaningOf(job) === 'done');
  return changes.slice(lastSuccess + 1).filter((job) => {
    const { updated } = job;
    const isLater = updated === undefined || issuedAt === undefined || updated >= issuedAt;
    return wasUnsuccessful(job) && isLater;
  });
}

export function wasUnsuccessful(job: Job): boolean {
  const meaning = meaningOf(job);
  return meaning === 'failed' || meaning === 'cancelled';
}

export function failedChange(job: Job): FailedChange {
  return {
    id: job.id,
    kind: job.action === 'renew' ? 'renewal' : 'reissue',
    outcome: meaningOf(job) === 'cancelled' ? 'cancelled' : 'failed',
    rawStatus: rawStatusOf(job),
    ...defined({ at: job.updated, reason: reasonOf(job) }),
  };
}

function finishedAt({ updated, created }: Job): string {
  return updated ?? created ?? '';
}
