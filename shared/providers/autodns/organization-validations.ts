import type { OrganizationValidation } from '../../certificates/organization-validation.ts';
import type { Job } from './job.ts';
import { organizationCheckOf, stateOfStep } from './job-words.ts';

/** AutoDNS does not state the type of a validation. */
const TYPE = 'organization';

/**
 * The organization validation of a job: complete with the last of its steps, failed if one of them failed. AutoDNS does
 * not state the organization.
 */
export function organizationValidations(job: Job | undefined): OrganizationValidation[] {
  const steps = (job?.steps ?? []).flatMap(({ step, status }) => {
    const check = organizationCheckOf(step);
    return step === undefined || check === undefined
      ? []
      : [{ check, name: step, status, state: stateOfStep(status) }];
  });
  // The organization validation starts after the domain validation is complete.
  const begun = steps.some(({ status }) => status?.toUpperCase() !== 'NOT_STARTED');
  if (job === undefined || !begun) return [];
  const left = steps.filter(({ state }) => state !== 'done');
  const failed = left.find(({ state }) => state === 'failed');
  const state = failed !== undefined ? 'failed' : left.length > 0 ? 'pending' : 'valid';
  const rawState = (failed ?? left[0])?.status;
  return [
    {
      type: TYPE,
      state,
      ...(rawState === undefined ? {} : { rawState }),
      pendingChecks: left.map(({ check, name }) => ({ check, name })),
      ...(state === 'valid' || job.created === undefined ? {} : { requestedAt: job.created }),
    },
  ];
}
