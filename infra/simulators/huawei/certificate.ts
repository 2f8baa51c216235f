import type { Instant } from '../../../shared/certificates/instant.ts';

/**
 * A certificate of SCM with its whole timeline: its documents depend only on the clock. An absent instant
 * never occurs.
 */
export interface ScmCertificate {
  /** 16 characters that contain the time of purchase. */
  readonly id: string;
  readonly orderId: string;
  readonly name: string;
  readonly type: string;
  readonly brand: string;
  readonly domain: string;
  /** Names in addition to the domain. */
  readonly sans: readonly string[];
  readonly domainType: 'SINGLE_DOMAIN' | 'WILDCARD' | 'MULTI_DOMAIN';
  readonly method: 'DNS' | 'FILE' | 'EMAIL';
  /** The type of the validation records. */
  readonly recordType: string;
  readonly boughtAt: Instant;
  readonly appliedAt?: Instant | undefined;
  /** When the application was reviewed, by default at once. The validation records are returned from then on. */
  readonly reviewedAt?: Instant | undefined;
  /** When all domains are validated. The organization validation follows. */
  readonly provenAt?: Instant | undefined;
  readonly organizationProvenAt?: Instant | undefined;
  readonly issuedAt?: Instant | undefined;
  readonly notBefore?: Instant | undefined;
  readonly notAfter?: Instant | undefined;
  /** Uploaded: issued elsewhere, without an application. */
  readonly uploadedAt?: Instant | undefined;
  /** Renewal of a subscription: the same ID continues with another certificate. */
  readonly renewals: readonly Renewal[];
  /** From the request until the end of the review. A withdrawn application counts as never made. */
  readonly withdrawnAt?: Instant | undefined;
  readonly withdrawalReviewedAt?: Instant | undefined;
  readonly rejectedAt?: Instant | undefined;
  readonly revocationRequestedAt?: Instant | undefined;
  readonly revocationWithdrawnAt?: Instant | undefined;
  readonly revokedAt?: Instant | undefined;
  readonly supplement?: Supplement | undefined;
  /** A fixed status, independent of the clock, for example an undocumented value. */
  readonly status?: string | undefined;
  /** Whether the status stays `ISSUED` or `UPLOAD` after expiry. */
  readonly flipsLate: boolean;
  /** Whether completed validations are still returned. */
  readonly keepsValidations: boolean;
  /** The spelling of a field without a value. */
  readonly blank: Blank;
  /** Spelling `signature_algrithm`, as on the first page about this interface. */
  readonly misspelled: boolean;
  /** Shared by another account. */
  readonly shared: boolean;
  readonly enterpriseProjectId: string;
  readonly description?: string | undefined;
  /** Why an application was rejected. */
  readonly failReason?: string | undefined;
  readonly revokeReason?: string | undefined;
  /** The order number at the CA. */
  readonly partnerOrderId?: string | undefined;
  /** Links to the first certificate of a subscription, and to the renewal of this one. */
  readonly originId?: string | undefined;
  readonly renewalId?: string | undefined;
  readonly autoRenewStatus?: number | undefined;
  readonly rewrite: Rewrites;
  /** The last change of a tag or description, if it is later than all other changes. */
  readonly touchedAt?: Instant | undefined;
}

export interface Renewal {
  readonly issuedAt: Instant;
  readonly notAfter: Instant;
}

/** Names that are added to a multi-domain certificate. */
export interface Supplement {
  readonly names: readonly string[];
  readonly requestedAt: Instant;
  readonly withdrawnAt?: Instant | undefined;
  readonly doneAt?: Instant | undefined;
}

export type Blank = 'absent' | 'null' | 'empty';

/** Overrides the documents, for special shapes. */
export interface Rewrites {
  readonly row?: (row: Readonly<Record<string, unknown>>) => unknown;
  readonly tagged?: (detail: Readonly<Record<string, unknown>>) => unknown;
  readonly details?: (details: Readonly<Record<string, unknown>>) => unknown;
}
