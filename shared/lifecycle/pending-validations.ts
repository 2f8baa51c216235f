import { isOrderPending } from '../certificates/certificate.ts';
import type { Certificate } from '../certificates/certificate.ts';
import type { DomainValidation } from '../certificates/validation.ts';

/** The proofs of domain control that hold an issuance back: nobody owes one for an order that was cancelled. */
export function pendingValidations(certificate: Certificate): DomainValidation[] {
  if (!isOrderPending(certificate) && certificate.changePending !== true) return [];
  return (certificate.domainValidations ?? []).filter(({ state }) => state !== 'valid');
}
