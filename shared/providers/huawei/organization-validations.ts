import type { OrganizationValidation } from '../../certificates/organization-validation.ts';
import { isValidationCompleted } from './validation-stages.ts';
import { wordOf } from './status.ts';

/** The organization validation of OV and EV certificates, derived from the status. */
export function organizationValidations(
  status: string,
  type: string | undefined,
): OrganizationValidation[] {
  const [, kind] = /^(OV|EV)_/i.exec(type ?? '') ?? [];
  if (wordOf(status) === 'CHECKING_ORG') {
    return [{ type: kind?.toLowerCase() ?? 'ov', state: 'pending', rawState: status }];
  }
  if (kind === undefined || !isValidationCompleted(status)) return [];
  return [{ type: kind.toLowerCase(), state: 'valid' }];
}
