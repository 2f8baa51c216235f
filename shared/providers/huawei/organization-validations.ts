import type { OrganizationValidation } from '../../certificates/organization-validation.ts';
import { isValidationCompleted } from './validation-stages.ts';
import { wordOf } from './status.ts';

/** Of certificates that name an organisation (OV, EV), whether it is proven: the status alone tells. */
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
