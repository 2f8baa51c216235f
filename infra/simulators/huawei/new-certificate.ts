import { createHash } from 'node:crypto';
import { epochMilliseconds } from '../../../shared/certificates/instant.ts';
import type { ScmCertificate } from './certificate.ts';

/** The required values of a certificate; the rest has defaults. */
export type NewCertificate = Pick<ScmCertificate, 'domain' | 'boughtAt'> & Partial<ScmCertificate>;

/** Applies defaults that depend only on the certificate, so that runs are reproducible. */
export function completeCertificate(certificate: NewCertificate, id: string): ScmCertificate {
  const { domain, boughtAt, sans = [] } = certificate;
  return {
    orderId: orderIdOf(id, boughtAt),
    name: `scm-${id.slice(-6)}`,
    type: 'DV_SSL_CERT',
    brand: 'GEOTRUST',
    sans,
    domainType: domainTypeOf(domain, sans),
    method: 'DNS',
    recordType: 'TXT',
    renewals: [],
    flipsLate: false,
    keepsValidations: true,
    blank: 'null',
    misspelled: false,
    shared: false,
    enterpriseProjectId: '0',
    rewrite: {},
    ...certificate,
    id,
  };
}

/** `scs` and the time of purchase in milliseconds. */
export function idOf(boughtAt: ScmCertificate['boughtAt']): string {
  return `scs${String(epochMilliseconds(boughtAt)).padStart(13, '0')}`;
}

/** `CS`, the time of the order in +08:00 as in the vendor's IDs, and some letters. */
function orderIdOf(id: string, boughtAt: string): string {
  const digest = createHash('sha1').update(id).digest('hex').slice(0, 4).toUpperCase();
  return `CS${boughtAt.slice(2, 16).replaceAll(/[-T:]/g, '')}0${digest}`;
}

function domainTypeOf(domain: string, sans: readonly string[]): ScmCertificate['domainType'] {
  if (domain.startsWith('*.')) return 'WILDCARD';
  return sans.length > 0 ? 'MULTI_DOMAIN' : 'SINGLE_DOMAIN';
}
