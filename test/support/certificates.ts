import type { Certificate } from '../../shared/certificates/certificate.ts';
import { DAY, parseInstant, plus } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import type { OrganizationValidation } from '../../shared/certificates/organization-validation.ts';
import type { DomainValidation } from '../../shared/certificates/validation.ts';

/** Parses an instant that is written in a test. */
export function at(text: string): Instant {
  const instant = parseInstant(text.includes('T') ? text : `${text}T00:00:00Z`);
  if (instant === undefined) throw new Error(`not an instant: ${text}`);
  return instant;
}

export const daysAfter = (instant: Instant, days: number): Instant => plus(instant, days * DAY);

/** An issued certificate of 100 days from 2027-01-01, with `changes`. */
export function issuedCertificate(changes: Partial<Certificate> = {}): Certificate {
  return {
    provider: 'digicert',
    account: 'main',
    id: '1001',
    status: 'issued',
    rawStatus: 'issued',
    commonName: 'www.example.com',
    subjectAlternativeNames: ['www.example.com'],
    validity: { notBefore: at('2027-01-01'), notAfter: at('2027-04-11'), precision: 'instant' },
    ...changes,
  };
}

/** An order with one pending validation by TXT record. */
export function pendingCertificate(changes: Partial<Certificate> = {}): Certificate {
  const { validity: _none, ...issued } = issuedCertificate();
  return {
    ...issued,
    status: 'pending-validation',
    rawStatus: 'pending',
    domainValidations: [pendingValidation()],
    ...changes,
  };
}

export function pendingValidation(changes: Partial<DomainValidation> = {}): DomainValidation {
  return {
    domain: 'example.com',
    state: 'pending',
    method: 'dns-txt',
    record: { name: 'example.com', type: 'TXT', value: 'token-1' },
    requestedAt: at('2027-01-01'),
    ...changes,
  };
}

/** An organization with pending checks of phone call and address. */
export function organizationValidation(
  changes: Partial<OrganizationValidation> = {},
): OrganizationValidation {
  return {
    type: 'ov',
    state: 'pending',
    organization: { id: '12345', name: 'Example Organization' },
    pendingChecks: [
      { check: 'address', name: 'address_verification' },
      { check: 'phone-call', name: 'request_authenticity' },
    ],
    requestedAt: at('2027-01-01'),
    ...changes,
  };
}

/** An order whose domain is validated and whose organization is not. */
export function organizationPendingCertificate(
  changes: Partial<OrganizationValidation> = {},
  certificate: Partial<Certificate> = {},
): Certificate {
  return pendingCertificate({
    domainValidations: [pendingValidation({ state: 'valid' })],
    organizationValidations: [organizationValidation(changes)],
    ...certificate,
  });
}

/** A Qualys order that an approver of the customer has to approve. */
export function approvalPendingCertificate(changes: Partial<Certificate> = {}): Certificate {
  return pendingCertificate({
    ...{ provider: 'qualys', status: 'pending-review', rawStatus: 'SUBMITTED' },
    ...{ approvalPending: true, orderedAt: at('2027-01-01'), domainValidations: [] },
    ...changes,
  });
}
