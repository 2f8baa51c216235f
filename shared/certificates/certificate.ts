import * as z from 'zod/mini';
import { FailedChange } from './failed-change.ts';
import { Instant } from './instant.ts';
import { OrderFacts } from './order-facts.ts';
import { OrganizationValidation } from './organization-validation.ts';
import { CertificateStatus, isPending } from './status.ts';
import { DomainValidation } from './validation.ts';
import { Validity } from './validity.ts';
import { X509Facts } from './x509-facts.ts';

/** One configured login at one provider. Both parts are lower-case words, so that keys are readable. */
export const AccountReference = z.object({
  provider: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  account: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/)),
});
export type AccountReference = z.infer<typeof AccountReference>;

/** `provider/account`, as in `digicert/main`. */
export function accountKey({ provider, account }: AccountReference): string {
  return `${provider}/${account}`;
}

/** Links to the predecessor and the successor, as the provider reports them. */
export const Renewal = z.object({
  /** The id, in the same account, of the certificate that this one renews. */
  renews: z.optional(z.string()),
  /** The id, in the same account, of the certificate that renews this one. */
  renewedBy: z.optional(z.string()),
  /** Whether the successor has been issued: before that, the predecessor still needs reminders. */
  successorIssued: z.optional(z.boolean()),
  /** The provider renews it automatically. */
  automatic: z.optional(z.boolean()),
});
export type Renewal = z.infer<typeof Renewal>;

/** The resources that use a certificate, if its provider installs it. */
export const Usage = z.object({
  inUse: z.boolean(),
  /** ARNs in alphabetical order; the first 20. */
  resources: z.array(z.string()),
});
export type Usage = z.infer<typeof Usage>;

/** Whether the provider installs the certificate, and no resource uses it: its expiry has no impact. */
export function isUnused({ usage }: { readonly usage?: Usage | undefined }): boolean {
  return usage?.inUse === false;
}

/** Maximum number of resources of a `Usage`. */
export const MAX_RESOURCES = 20;

/** Maximum number of the provider's tags of a certificate. */
export const MAX_TAGS = 50;

/**
 The data of one certificate, in the same form for all providers.
 *
 * Optional means "not reported": a listing has fewer fields than the details, and missing fields keep the value of
 * the last details. An empty array, and an empty text in the order facts, mean "reported: none".
 */
export const Certificate = z.object({
  provider: AccountReference.shape.provider,
  account: AccountReference.shape.account,
  /** The provider's own id, unique in its account. */
  id: z.string().check(z.minLength(1)),
  status: CertificateStatus,
  rawStatus: z.string(),
  commonName: z.optional(z.string()),
  subjectAlternativeNames: z.array(z.string()),
  validity: z.optional(Validity),
  ...X509Facts.shape,
  ...OrderFacts.shape,
  product: z.optional(z.string()),
  orderedAt: z.optional(Instant),
  /**
   * An approver at the customer has to approve the order before it is sent to the certification authority. Other reviews
   * (`pending-review`) do not count. For an order that can have approvers, `false` means that no approval is needed.
   */
  approvalPending: z.optional(z.boolean()),
  /** While the status of an order is `unknown`: its last documented status. An order that was pending still is. */
  lastKnownStatus: z.optional(CertificateStatus),
  /** A reissue or a change is in progress; the current certificate stays valid. */
  changePending: z.optional(z.boolean()),
  /** Reissues and renewals under this id that failed or were cancelled since the current certificate was issued. */
  failedChanges: z.optional(z.array(FailedChange)),
  domainValidations: z.optional(z.array(DomainValidation)),
  organizationValidations: z.optional(z.array(OrganizationValidation)),
  renewal: z.optional(Renewal),
  /**
   * The id, in the same account, of the order's entry before the certificate was listed.
   An order is not a predecessor, because it renews nothing.
   */
  fromOrder: z.optional(z.string()),
  /** For an order: the id of the certificate that it produces. */
  becomes: z.optional(z.string()),
  /** The tags that the certificate has at its provider, at most 50. They contain no contact data. */
  tags: z.optional(z.record(z.string(), z.string())),
  usage: z.optional(Usage),
  /** Issued elsewhere and imported: the provider does not renew it. */
  imported: z.optional(z.boolean()),
  /** When the provider last refused the download of the certificate: it is not requested again in every sync. */
  fileRefusedAt: z.optional(Instant),
});
export type Certificate = z.infer<typeof Certificate>;

/**
 A certificate as reported by a provider. `statusInferred`: no document states the status, it follows from what is
 * missing (a job that left the history). An inferred status never replaces a final one. `moreToFetch`: documents were left
 * out because an inspection has a limit of requests, and the next sync fetches them. `renewsByDns`: the provider renews
 * the certificate as long as the DNS records of its complete validations exist, so a sync checks these records. None of
 * them is stored.
 */
export type ReportedCertificate = Certificate & {
  readonly statusInferred?: boolean;
  readonly moreToFetch?: boolean;
  readonly renewsByDns?: boolean;
};

/** The id of the entry that precedes a certificate in its lineage: its order, or the certificate that it renews. */
export function entryBefore({
  fromOrder,
  renewal,
}: Pick<Certificate, 'fromOrder' | 'renewal'>): string | undefined {
  return fromOrder ?? renewal?.renews;
}

/** Whether an order is not issued yet, and can still be. An unknown status does not change that. */
export function isOrderPending({
  status,
  lastKnownStatus = status,
}: Pick<Certificate, 'status' | 'lastKnownStatus'>): boolean {
  return isPending(status === 'unknown' ? lastKnownStatus : status);
}

/** `provider/account/id`: names one certificate everywhere in this system. */
export function certificateKey(certificate: AccountReference & { readonly id: string }): string {
  return `${accountKey(certificate)}/${certificate.id}`;
}

/** Upper-case hexadecimal without separators and leading zeros, so that serial numbers compare as integers. */
export function normalizeSerialNumber(serialNumber: string): string {
  return serialNumber
    .replace(/[^0-9a-f]/gi, '')
    .replace(/^0+(?=.)/, '')
    .toUpperCase();
}
