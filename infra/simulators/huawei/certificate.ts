import type { Instant } from '../../../shared/certificates/instant.ts';

/**
 * A certificate of SCM with its whole life: what the simulator shows of it follows from the clock alone. An instant
 * that is left out never comes.
 */
export interface ScmCertificate {
  /** 16 characters, the time of the purchase in them. */
  readonly id: string;
  readonly orderId: string;
  readonly name: string;
  readonly type: string;
  readonly brand: string;
  readonly domain: string;
  /** Names beside the domain. */
  readonly sans: readonly string[];
  readonly domainType: 'SINGLE_DOMAIN' | 'WILDCARD' | 'MULTI_DOMAIN';
  readonly method: 'DNS' | 'FILE' | 'EMAIL';
  /** Of the records that prove the domains. */
  readonly recordType: string;
  readonly boughtAt: Instant;
  readonly appliedAt?: Instant | undefined;
  /** When somebody has looked at the application, at once unless told; records are told from then on. */
  readonly reviewedAt?: Instant | undefined;
  /** When all domains are proven; the organisation's turn is after that. */
  readonly provenAt?: Instant | undefined;
  readonly organizationProvenAt?: Instant | undefined;
  readonly issuedAt?: Instant | undefined;
  readonly notBefore?: Instant | undefined;
  readonly notAfter?: Instant | undefined;
  /** Hosted here, and issued elsewhere: nobody applied for it. */
  readonly uploadedAt?: Instant | undefined;
  /** Of a subscription: the same record goes on with a further certificate. */
  readonly renewals: readonly Renewal[];
  /** Asked for, and reviewed until the other. A withdrawn application is one that nobody has made. */
  readonly withdrawnAt?: Instant | undefined;
  readonly withdrawalReviewedAt?: Instant | undefined;
  readonly rejectedAt?: Instant | undefined;
  readonly revocationRequestedAt?: Instant | undefined;
  readonly revocationWithdrawnAt?: Instant | undefined;
  readonly revokedAt?: Instant | undefined;
  readonly supplement?: Supplement | undefined;
  /** A status that holds whatever the clock says, such as a word that nobody documents. */
  readonly status?: string | undefined;
  /** Whether it stays `ISSUED` or `UPLOAD` past its end. */
  readonly flipsLate: boolean;
  /** Whether the proofs are still told once they were given. */
  readonly keepsValidations: boolean;
  /** How a field without a value is spelled. */
  readonly blank: Blank;
  /** `signature_algrithm`, as on the first page about this interface. */
  readonly misspelled: boolean;
  /** Of another account, which shares it with this one. */
  readonly shared: boolean;
  readonly enterpriseProjectId: string;
  readonly description?: string | undefined;
  /** Why an application was not passed. */
  readonly failReason?: string | undefined;
  readonly revokeReason?: string | undefined;
  /** The CA's number of the order. */
  readonly partnerOrderId?: string | undefined;
  /** Of the first certificate of a subscription, and of the one that was bought to renew this one. */
  readonly originId?: string | undefined;
  readonly renewalId?: string | undefined;
  readonly autoRenewStatus?: number | undefined;
  readonly rewrite: Rewrites;
  /** When somebody last touched it, if that was after everything else: a tag, a description. */
  readonly touchedAt?: Instant | undefined;
}

export interface Renewal {
  readonly issuedAt: Instant;
  readonly notAfter: Instant;
}

/** Names that are added to a certificate of several. */
export interface Supplement {
  readonly names: readonly string[];
  readonly requestedAt: Instant;
  readonly withdrawnAt?: Instant | undefined;
  readonly doneAt?: Instant | undefined;
}

export type Blank = 'absent' | 'null' | 'empty';

/** Last word on the documents, for shapes that no rule makes. */
export interface Rewrites {
  readonly row?: (row: Readonly<Record<string, unknown>>) => unknown;
  readonly tagged?: (detail: Readonly<Record<string, unknown>>) => unknown;
  readonly details?: (details: Readonly<Record<string, unknown>>) => unknown;
}
