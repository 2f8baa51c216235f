import type { Certificate } from '../certificates/certificate.ts';
import type { Instant } from '../certificates/instant.ts';
import type { DomainValidation } from '../certificates/validation.ts';

/** The certificate with every validation past its expiry as expired, whatever state the provider reports. */
export function withEndedValidations(certificate: Certificate, now: Instant): Certificate {
  const isExpired = ({ state, expiresAt }: Pick<DomainValidation, 'state' | 'expiresAt'>) =>
    state === 'valid' && expiresAt !== undefined && expiresAt <= now;
  const { domainValidations, organizationValidations } = certificate;
  const expire = <Validation extends Pick<DomainValidation, 'state' | 'expiresAt'>>(
    validation: Validation,
  ): Validation => (isExpired(validation) ? { ...validation, state: 'expired' } : validation);
  return {
    ...certificate,
    ...(domainValidations && { domainValidations: domainValidations.map(expire) }),
    ...(organizationValidations && {
      organizationValidations: organizationValidations.map(expire),
    }),
  };
}
