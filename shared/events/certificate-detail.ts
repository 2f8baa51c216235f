import * as z from 'zod/mini';
import { certificateKey, Usage } from '../certificates/certificate.ts';
import { DAY, Instant, millisecondsBetween } from '../certificates/instant.ts';
import { DnsCheck } from '../certificates/dns-check.ts';
import { isReplacedByReissue } from '../certificates/multi-year.ts';
import { OrderFacts } from '../certificates/order-facts.ts';
import { CertificateStatus } from '../certificates/status.ts';
import { DomainValidation } from '../certificates/validation.ts';
import { NO_EXPIRY, Precision, hasExpiry } from '../certificates/validity.ts';
import type { Validity } from '../certificates/validity.ts';
import { X509Facts } from '../certificates/x509-facts.ts';
import { isReplaced, isSecondary } from '../certificates/certificate-state.ts';
import { OtherExpiry } from '../certificates/expiry-facts.ts';
import type { CertificateState } from '../certificates/certificate-state.ts';
import { defined } from '../runtime/defined.ts';

/** A certificate in an event. The shape is flat, so that EventBridge patterns can match each field. */
export const CertificateDetail = z.object({
  /** `provider/account/id` */
  key: z.string(),
  provider: z.string(),
  account: z.string(),
  id: z.string(),
  status: CertificateStatus,
  rawStatus: z.string(),
  commonName: z.optional(z.string()),
  subjectAlternativeNames: z.array(z.string()),
  notBefore: z.optional(Instant),
  notAfter: z.optional(Instant),
  precision: z.optional(Precision),
  /** Present if the certificate has no expiry date (RFC 5280, section 4.1.2.5). `notAfter` is then absent. */
  noExpiry: z.optional(z.literal(true)),
  ...X509Facts.shape,
  product: z.optional(z.string()),
  /** The resources that use the certificate, if its provider installs it. */
  usage: z.optional(Usage),
  /** `true` if it was issued elsewhere and imported. */
  imported: z.optional(z.boolean()),
  /**
   * `reissueRequired` is also true from the first reminder on if the order is paid long enough: a reissue then
   * replaces the certificate, and not a new order.
   */
  ...OrderFacts.shape,
  lineage: z.string(),
  /** Lineages with earlier alerts of the certificate that can still be open. */
  formerLineages: z.optional(z.array(z.string())),
  /** True if a successor is issued: the expiry has no impact. */
  replaced: z.boolean(),
  /**
   * The key of another entry with the same X.509 certificate, whose events have the expiry reminders. Its
   * `Certificate Expired` is the one that people are notified of.
   */
  sameAs: z.optional(z.string()),
  /** The keys of all other entries with the same certificate. */
  alsoIn: z.optional(z.array(z.string())),
  /** The keys of entries that held the certificate before: alerts about its expiry can have their ids. */
  formerlyIn: z.optional(z.array(z.string())),
  /**
   * Other values that entries with the same certificate state for the expiry, or stated before. `contradicts`: both
   * cannot be true even with the precision of each. Only in the entry with the reminders.
   */
  otherExpiries: z.optional(z.array(OtherExpiry)),
  /** `true` once the account no longer lists it; `status` is then the last one that was reported. */
  removed: z.optional(z.literal(true)),
  tags: z.record(z.string(), z.string()),
  /** Present while the certificate is acknowledged: reminders are published as events, but not sent to people. */
  acknowledged: z.optional(z.object({ until: Instant })),
});
export type CertificateDetail = z.infer<typeof CertificateDetail>;

/** A domain validation in an event. */
export const ValidationDetail = z.omit(DomainValidation, { rawState: true, rawMethod: true });
export type ValidationDetail = z.infer<typeof ValidationDetail>;

/** The DNS check of a validation record in an event. */
export const DnsCheckDetail = z.omit(DnsCheck, { domain: true, record: true });
export type DnsCheckDetail = z.infer<typeof DnsCheckDetail>;

/** Days until the expiry, with one decimal; negative after it. `detail.daysToExpiry` in patterns. */
export const DaysToExpiry = z.number();

/**
 * Present if the first complete sync of the account found this. It causes no notification of its own, because the
 * notification about `Initial Inventory Completed` contains it.
 */
export const FoundAtFirst = z.literal(true);

export function foundAtFirst({ initialInventory, revision }: CertificateState): true | undefined {
  return initialInventory && revision === 1 ? true : undefined;
}

/** The fields that are published as they are stored. */
const FACTS = z.object({
  commonName: CertificateDetail.shape.commonName,
  ...X509Facts.shape,
  product: CertificateDetail.shape.product,
  usage: CertificateDetail.shape.usage,
  imported: CertificateDetail.shape.imported,
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
    ...(state.formerLineages && { formerLineages: state.formerLineages }),
    replaced: isReplaced(state),
    ...placesOf(state),
    ...(state.removedAt === undefined ? {} : { removed: true }),
    tags: state.tags,
    ...(state.acknowledgement && { acknowledged: { until: state.acknowledgement.until } }),
  };
}

function placesOf(
  state: CertificateState,
): Pick<CertificateDetail, 'sameAs' | 'alsoIn' | 'formerlyIn' | 'otherExpiries'> {
  const { primary, others = [], former, otherExpiries } = state.sameCertificate ?? {};
  return defined({
    sameAs: isSecondary(state) ? primary : undefined,
    alsoIn: others.length === 0 ? undefined : others,
    formerlyIn: former,
    otherExpiries,
  });
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

/** `undefined` for an expiry that is unknown, and for a certificate without an expiry date. */
export function publishedExpiry(notAfter: Instant | undefined): Instant | undefined {
  return notAfter === NO_EXPIRY ? undefined : notAfter;
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
