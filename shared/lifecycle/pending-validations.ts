import { isOrderPending } from '../certificates/certificate.ts';
import type { Certificate } from '../certificates/certificate.ts';
import type { DomainValidation } from '../certificates/validation.ts';

/** The domain validations that block an issuance. A cancelled order has none. */
export function pendingValidations(certificate: Certificate): DomainValidation[] {
  if (!isOrderPending(certificate) && certificate.changePending !== true) return [];
  return (certificate.domainValidations ?? []).filter(({ state }) => state !== 'valid');
}
