import * as z from 'zod/mini';
import type { CertificateState } from '../certificates/certificate-state.ts';
import { OrganizationValidation } from '../certificates/organization-validation.ts';
import { pendingOrganizations } from '../lifecycle/aspects/organization-validations.ts';
import { omit } from '../runtime/defined.ts';

/** An organization validation as subscribers see it. */
export const OrganizationValidationDetail = z.omit(OrganizationValidation, { rawState: true });
export type OrganizationValidationDetail = z.infer<typeof OrganizationValidationDetail>;

export function organizationValidationDetail(
  validation: OrganizationValidation,
): OrganizationValidationDetail {
  return omit(validation, 'rawState');
}

/** The organization validations that an order waits for, unless its account no longer lists it. */
export function waitingFor(state: CertificateState | undefined): OrganizationValidation[] {
  return state === undefined || state.removedAt !== undefined
    ? []
    : pendingOrganizations(state.certificate);
}

/** The validation of one type, as it was reported last. */
export function validationOf(
  type: string,
  { certificate }: CertificateState,
): OrganizationValidation | undefined {
  return certificate.organizationValidations?.find((one) => one.type === type);
}
