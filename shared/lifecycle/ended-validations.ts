import type { Certificate } from '../certificates/certificate.ts';
import type { Instant } from '../certificates/instant.ts';
import type { DomainValidation } from '../certificates/validation.ts';

/** The certificate with every validation as expired whose time is over, whatever the provider still calls it. */
export function withEndedValidations(certificate: Certificate, now: Instant): Certificate {
  const ended = ({ state, expiresAt }: Pick<DomainValidation, 'state' | 'expiresAt'>) =>
    state === 'valid' && expiresAt !== undefined && expiresAt <= now;
  const { domainValidations, organizationValidations } = certificate;
  const expire = <One extends Pick<DomainValidation, 'state' | 'expiresAt'>>(one: One): One =>
    ended(one) ? { ...one, state: 'expired' } : one;
  return {
    ...certificate,
    ...(domainValidations && { domainValidations: domainValidations.map(expire) }),
    ...(organizationValidations && {
      organizationValidations: organizationValidations.map(expire),
    }),
  };
}
