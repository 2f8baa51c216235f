import type { OrganizationCheckKind } from '../../certificates/organization-validation.ts';
import type { Job } from './job.ts';

/** The meanings of job statuses. AutoDNS has two spellings for one of them. */
const STATUSES = {
  running: ['RUNNING', 'DEFERRED', 'DEFFERED'],
  // Manual processing by InterNetX, or a confirmation by the customer.
  waiting: ['SUPPORT', 'WAIT'],
  done: ['SUCCESS'],
  failed: ['FAILED'],
  cancelled: ['CANCELED', 'CANCELLED'],
} as const;

/** `undefined` for an undocumented or unspecific status. */
export function meaningOf({ status }: Pick<Job, 'status'>): keyof typeof STATUSES | undefined {
  const word = status.toUpperCase();
  return (Object.keys(STATUSES) as (keyof typeof STATUSES)[]).find((meaning) =>
    (STATUSES[meaning] as readonly string[]).includes(word),
  );
}

export function isOver(job: Pick<Job, 'status'>): boolean {
  return ['done', 'failed', 'cancelled'].includes(meaningOf(job) ?? '');
}

/** Revokes or deletes a certificate. */
export function isWithdrawal({ action }: Pick<Job, 'action'>): boolean {
  return ['revoke', 'delete', 'drop'].includes(action);
}

export function isOrder({ action }: Pick<Job, 'action'>): boolean {
  return action === 'create';
}

/** Replaces a certificate and keeps its id. */
export function isChange({ action }: Pick<Job, 'action'>): boolean {
  return action === 'reissue' || action === 'renew';
}

/** An order that can have no certificate yet, only its job. */
export function isShownAlone(job: Pick<Job, 'action' | 'status'>): boolean {
  return isOrder(job) && meaningOf(job) !== 'done';
}

const DOMAIN_STEPS: ReadonlySet<unknown> = new Set([
  'DOMAIN_VERIFICATION',
  'DCV_CHECK',
  'FREE_DVUP',
]);

/** The steps in which the CA validates the organization, calls it, or waits for its confirmation. */
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

export function isManualStep(step: string | undefined): boolean {
  return ORGANIZATION_CHECKS.has(step);
}

export function organizationCheckOf(step: string | undefined): OrganizationCheckKind | undefined {
  return ORGANIZATION_CHECKS.get(step);
}

/** The state of a step. Domain validations use the same words, and others that are not documented. */
export function stateOfStep(status: string | undefined): 'open' | 'done' | 'failed' {
  const word = (status ?? '').toUpperCase();
  if (['COMPLETED', 'COMPLETED_PASSED', 'SUCCESS', 'VALID'].includes(word)) return 'done';
  return ['COMPLETED_FAILED', 'UNABLE_TO_COMPLETE', 'FAILED'].includes(word) ? 'failed' : 'open';
}
