import type { Instant } from '../../../shared/certificates/instant.ts';
import { sansAt, statusAt, validityAt } from './certificate-at.ts';
import type { ScmCertificate } from './certificate.ts';
import { spellBlanks, wireTime } from './wire-text.ts';
import type { WireZone } from './wire-text.ts';

export interface Rendering {
  readonly zone: WireZone;
  /** `coarse`: the list has one status for all stages of a review, as documented. */
  readonly listWords: 'fine' | 'coarse';
}

/** One element of `certificates` in the list. */
export function renderRow(
  certificate: ScmCertificate,
  { zone, listWords }: Rendering,
  now: Instant,
): unknown {
  const { blank, domainType } = certificate;
  const { notAfter } = validityAt(certificate, now);
  const status = statusAt(certificate, now);
  const sans = sansAt(certificate, now);
  const row = {
    id: certificate.id,
    name: certificate.name,
    domain: certificate.domain,
    type: certificate.type,
    brand: certificate.brand,
    domain_type: domainType,
    validity_period: 12,
    status: listWords === 'coarse' && STAGES.has(status) ? 'CHECKING' : status,
    domain_count: sans.length + 1,
    wildcard_count: domainType === 'WILDCARD' ? 1 : 0,
    deploy_support: status === 'ISSUED',
    enterprise_project_id: certificate.enterpriseProjectId,
    ...spellBlanks(
      {
        sans: sans.length === 0 ? undefined : sans.join(';'),
        expire_time: notAfter && wireTime(notAfter, zone),
        signature_algorithm: notAfter && 'SHA256withRSA',
        description: certificate.description,
      },
      blank,
    ),
  };
  return certificate.rewrite.row === undefined ? row : certificate.rewrite.row(row);
}

const STAGES: ReadonlySet<string> = new Set(['CHECKING_DOMAIN', 'CHECKING_ORG', 'ISSUING']);
