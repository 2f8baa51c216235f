import * as z from 'zod';
import { certificateKey } from '../certificates/certificate.ts';
import { DAY, Instant, millisecondsBetween } from '../certificates/instant.ts';
import { DnsCheck } from '../certificates/dns-check.ts';
import { isReplacedByReissue } from '../certificates/multi-year.ts';
import { OrderFacts } from '../certificates/order-facts.ts';
import { CertificateStatus } from '../certificates/status.ts';
import { DomainValidation } from '../certificates/validation.ts';
import { Precision, hasExpiry } from '../certificates/validity.ts';
import type { Validity } from '../certificates/validity.ts';
import { X509Facts } from '../certificates/x509-facts.ts';
import { isReplaced } from '../certificates/certificate-state.ts';
import type { CertificateState } from '../certificates/certificate-state.ts';

/** A certificate as subscribers see it: flat, so that EventBridge patterns reach everything. */
export const CertificateDetail = z.object({
  /** `provider/account/id` */
  key: z.string(),
  provider: z.string(),
  account: z.string(),
  id: z.string(),
  status: CertificateStatus,
  rawStatus: z.string(),
  commonName: z.string().optional(),
  subjectAlternativeNames: z.array(z.string()),
  notBefore: Instant.optional(),
  notAfter: Instant.optional(),
  precision: Precision.optional(),
  /** There where the certificate has no expiry date (RFC 5280, section 4.1.2.5); then `notAfter` is absent. */
  noExpiry: z.literal(true).optional(),
  ...X509Facts.shape,
  product: z.string().optional(),
  /**
   * `reissueRequired` is also true without the provider's word, from the first reminder on, where the order is paid
   * long enough: then a reissue replaces the certificate, and not a new order.
   */
  ...OrderFacts.shape,
  lineage: z.string(),
  /** True where a successor has been issued: its end hurts nobody any more. */
  replaced: z.boolean(),
  /** `true` once the account no longer lists it; `status` is then the last one that was reported. */
  removed: z.literal(true).optional(),
  tags: z.record(z.string(), z.string()),
  /** Somebody knows what is the matter: warnings and reminders are events, but nobody is told. Names no one. */
  acknowledged: z.object({ until: Instant }).optional(),
});
export type CertificateDetail = z.infer<typeof CertificateDetail>;

/** The proof of one domain as subscribers see it. */
export const ValidationDetail = DomainValidation.omit({ rawState: true, rawMethod: true });
export type ValidationDetail = z.infer<typeof ValidationDetail>;

/** What name servers say of the record of a proof, as subscribers see it. */
export const DnsCheckDetail = DnsCheck.omit({ domain: true, record: true });
export type DnsCheckDetail = z.infer<typeof DnsCheckDetail>;

/** Days left at an instant, with one decimal, negative after the end: `detail.daysToExpiry` in patterns. */
export const DaysToExpiry = z.number();

/**
 * There where this was so already when the account was met, and was found by its first complete sweep: people
 * hear of it by `Initial Inventory Completed`.
 */
export const FoundAtFirst = z.literal(true);

/** The facts that are published as they are stored. */
const FACTS = z.object({
  commonName: CertificateDetail.shape.commonName,
  ...X509Facts.shape,
  product: CertificateDetail.shape.product,
  ...OrderFacts.shape,
});

export function certificateDetail(state: CertificateState): CertificateDetail {
  const { certificate } = state;
  const automaticRenewal = certificate.automaticRenewal ?? certificate.renewal?.automatic;
  return {
    key: certificateKey(certificate),
    provider: certificate.provider,
    account: certificate.account,
    id: certificate.id,
    status: certificate.status,
    rawStatus: certificate.rawStatus,
    ...FACTS.parse(certificate),
    subjectAlternativeNames: certificate.subjectAlternativeNames,
    ...(certificate.validity && validityDetail(certificate.validity)),
    ...(automaticRenewal === undefined ? {} : { automaticRenewal }),
    ...(needsReissue(state) ? { reissueRequired: true } : {}),
    lineage: state.lineage,
    replaced: isReplaced(state),
    ...(state.removedAt === undefined ? {} : { removed: true }),
    tags: state.tags,
    ...(state.acknowledgement && { acknowledged: { until: state.acknowledgement.until } }),
  };
}

function validityDetail(
  validity: Validity,
): Pick<CertificateDetail, 'notBefore' | 'notAfter' | 'precision' | 'noExpiry'> {
  if (hasExpiry(validity)) return validity;
  const { notBefore } = validity;
  return { ...(notBefore && { notBefore }), noExpiry: true };
}

function needsReissue(state: CertificateState): boolean {
  const { certificate, warnings } = state;
  const isDue = warnings.expiry !== undefined || certificate.status === 'expired';
  return isDue && !isReplaced(state) && isReplacedByReissue(certificate);
}

export function daysUntil(end: Instant, now: Instant): number {
  return Math.round((millisecondsBetween(now, end) / DAY) * 10) / 10;
}

export function validationDetail(validation: DomainValidation): ValidationDetail {
  const { rawState: _state, rawMethod: _method, ...reported } = validation;
  return reported;
}

export function dnsCheckDetail(dnsCheck: DnsCheck): DnsCheckDetail {
  const { domain: _domain, record: _record, ...reported } = dnsCheck;
  return reported;
}
