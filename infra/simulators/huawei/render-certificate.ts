import { createHash } from 'node:crypto';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { Applicant, ScmCertificate } from './certificate.ts';
import {
  isPast,
  namesToValidate,
  sansAt,
  statusAt,
  validityAt,
  spellBlanks,
  wireTime,
} from './certificate-state.ts';
import type { WireZone } from './certificate-state.ts';

/** `/v3/scm/certificates/{id}`: more than the list, with another name for the expiry. */
export function renderCertificate(
  certificate: ScmCertificate,
  { zone, applicant }: { readonly zone: WireZone; readonly applicant: Applicant },
  now: Instant,
): unknown {
  const { blank, domainType, issuedAt, misspelled } = certificate;
  const { notBefore, notAfter } = validityAt(certificate, now);
  const sans = sansAt(certificate, now);
  const text = (instant: Instant | undefined) => instant && wireTime(instant, zone);
  const issued = isPast(issuedAt, now) ? issuedAt : undefined;
  const details = {
    id: certificate.id,
    order_id: certificate.orderId,
    name: certificate.name,
    type: certificate.type,
    brand: certificate.brand,
    push_support: 'OFF',
    status: statusAt(certificate, now),
    validity_period: 12,
    validation_method: certificate.method,
    domain_type: domainType,
    domain: certificate.domain,
    domain_count: sans.length + 1,
    wildcard_count: domainType === 'WILDCARD' ? 1 : 0,
    // Present before issuance.
    fingerprint: fingerprint(certificate.id),
    shared: certificate.shared,
    enterprise_project_id: certificate.enterpriseProjectId,
    ...spellBlanks(
      {
        sans: sans.length === 0 ? undefined : sans.join(';'),
        [misspelled ? 'signature_algrithm' : 'signature_algorithm']: notAfter && 'SHA256withRSA',
        issue_time: text(issued),
        not_before: text(notBefore),
        not_after: text(notAfter),
        revoke_reason: isPast(certificate.revokedAt, now) ? 'key compromised' : undefined,
        multi_domain_type: domainType === 'MULTI_DOMAIN' ? 'primary_single' : undefined,
      },
      blank,
    ),
    application_info: applicant,
    authentification: validationsOf(certificate, now),
  };
  return certificate.rewrite.details === undefined ? details : certificate.rewrite.details(details);
}

/** One entry per domain. Validation by e-mail and uploaded certificates have no record. */
function validationsOf(certificate: ScmCertificate, now: Instant): unknown[] {
  const { appliedAt, reviewedAt = appliedAt, issuedAt, uploadedAt } = certificate;
  const { method, keepsValidations, recordType, id } = certificate;
  if (method === 'EMAIL' || uploadedAt !== undefined || !isPast(reviewedAt, now)) return [];
  const status = statusAt(certificate, now);
  const given = isPast(issuedAt, now) && status !== 'SUPPLEMENTCHECKING';
  if (status === 'PAID' || (given && !keepsValidations)) return [];
  return namesToValidate(certificate, now).map((domain) => ({
    record_name: `_dnsauth.${domain.replace(/^\*\./, '')}`,
    record_type: method === 'FILE' ? 'FILE' : recordType,
    record_value: validationValue(id, domain),
    domain,
  }));
}

/** As long as the vendor's values. */
export function validationValue(id: string, domain: string): string {
  const digest = createHash('sha256').update(`${id}/${domain}`).digest('hex');
  return `2018010400000${digest.slice(0, 38)}`;
}

function fingerprint(id: string): string {
  return createHash('sha1').update(id).digest('hex').toUpperCase();
}

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
