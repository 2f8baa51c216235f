import type { OrganizationCheckKind } from '../../certificates/organization-validation.ts';
import type { Job } from './job.ts';

/** What a status of a job means. The vendor has spelt one of them in two ways. */
const STATUSES = {
  running: ['RUNNING', 'DEFERRED', 'DEFFERED'],
  // With people: the vendor's, or ours who have to confirm something.
  waiting: ['SUPPORT', 'WAIT'],
  done: ['SUCCESS'],
  failed: ['FAILED'],
  cancelled: ['CANCELED', 'CANCELLED'],
} as const;

/** `undefined` for a word that nobody documented, and for one that says nothing. */
export function meaningOf({ status }: Pick<Job, 'status'>): keyof typeof STATUSES | undefined {
  const word = status.toUpperCase();
  return (Object.keys(STATUSES) as (keyof typeof STATUSES)[]).find((meaning) =>
    (STATUSES[meaning] as readonly string[]).includes(word),
  );
}

export function isOver(job: Pick<Job, 'status'>): boolean {
  return ['done', 'failed', 'cancelled'].includes(meaningOf(job) ?? '');
}

/** Takes a certificate back, or away. */
export function isWithdrawal({ action }: Pick<Job, 'action'>): boolean {
  return ['revoke', 'delete', 'drop'].includes(action);
}

export function isOrder({ action }: Pick<Job, 'action'>): boolean {
  return action === 'create';
}

/** Replaces a certificate under its own id. */
export function isChange({ action }: Pick<Job, 'action'>): boolean {
  return action === 'reissue' || action === 'renew';
}

/** An order of which there may be nothing but its job. */
export function isShownAlone(job: Pick<Job, 'action' | 'status'>): boolean {
  return isOrder(job) && meaningOf(job) !== 'done';
}

const DOMAIN_STEPS: ReadonlySet<unknown> = new Set([
  'DOMAIN_VERIFICATION',
  'DCV_CHECK',
  'FREE_DVUP',
]);

/** The steps in which the authority checks the organization, calls it, or waits for its confirmation. */
const ORGANIZATION_CHECKS: ReadonlyMap<string | undefined, OrganizationCheckKind> = new Map([
  ['ORGANIZATION_VERIFICATION', 'documents'],
  ['VERIFICATION', 'documents'],
  ['EXTENDED_VERIFICATION', 'documents'],
  ['VERIFICATION_CALL', 'phone-call'],
  ['OV_CALLBACK', 'phone-call'],
  ['CONTACT_CONFIRMED', 'confirmation'],
  ['EV_CLICKTROUGH', 'confirmation'],
  ['CONSUMER_AUTHENTICATION', 'other'],
]);

export function isDomainStep(step: string | undefined): boolean {
  return DOMAIN_STEPS.has(step);
}

export function isPeopleStep(step: string | undefined): boolean {
  return ORGANIZATION_CHECKS.has(step);
}

export function organizationCheckOf(step: string | undefined): OrganizationCheckKind | undefined {
  return ORGANIZATION_CHECKS.get(step);
}

/** How a step stands. The proof of a domain is told in the same words, and in others that nobody lists. */
export function stateOfStep(status: string | undefined): 'open' | 'done' | 'failed' {
  const word = (status ?? '').toUpperCase();
  if (['COMPLETED', 'COMPLETED_PASSED', 'SUCCESS', 'VALID'].includes(word)) return 'done';
  return ['COMPLETED_FAILED', 'UNABLE_TO_COMPLETE', 'FAILED'].includes(word) ? 'failed' : 'open';
}
