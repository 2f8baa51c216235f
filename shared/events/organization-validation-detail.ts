import type * as z from 'zod';
import { OrganizationValidation } from '../certificates/organization-validation.ts';

/** An organization validation as subscribers see it. */
export const OrganizationValidationDetail = OrganizationValidation.omit({ rawState: true });
export type OrganizationValidationDetail = z.infer<typeof OrganizationValidationDetail>;

export function organizationValidationDetail({
  rawState: _raw,
  ...detail
}: OrganizationValidation): OrganizationValidationDetail {
  return detail;
}
