import type { Instant } from '../../../shared/certificates/instant.ts';

/**
 * A certificate with its whole timeline: its documents, and those of its jobs, depend only on the clock. An absent
 * instant never occurs.
 */
export interface CertificateTimeline {
  readonly id: number;
  readonly name: string;
  /** All names in the certificate, including the common name. */
  readonly names: readonly string[];
  readonly product: string;
  readonly certificateType: 'FQDN' | 'MAIL' | 'CODE' | 'DOCUMENT' | 'VMC';
  /** The owner: certificates of sub-users are returned only if `children` is requested. */
  readonly owner: string;
  readonly comment?: string | undefined;
  readonly months: number;
  readonly orderedAt: Instant;
  /** The job of the order, and its progress. */
  readonly job: JobCourse;
  readonly issuedAt?: Instant | undefined;
  readonly notAfter?: Instant | undefined;
  /** The order ends without a certificate. */
  readonly failedAt?: Instant | undefined;
  readonly cancelledAt?: Instant | undefined;
  /** Later certificates under the same ID. */
  readonly replacements: readonly Replacement[];
  readonly revocation?: Withdrawal | undefined;
  readonly deletion?: Withdrawal | undefined;
  readonly authentication: AuthenticationPlan;
  /** Values that the documents omit. */
  readonly unreported: readonly ('expire' | 'server' | 'serialNumber' | 'authentication')[];
  readonly serialNumber?: 'NOT_SET' | undefined;
  /** The end of a paid multi-year plan. */
  readonly payable?: Instant | undefined;
  readonly reissueRequired: boolean;
  readonly reissueStatus?: string | undefined;
  readonly rewrite: Rewrites;
}

/** The progress of a job. */
export interface JobCourse {
  readonly id: number;
  /** The time of the confirmation, for jobs that need one. */
  readonly confirmedAt?: Instant | undefined;
  /** When the domain validation is completed. */
  readonly provenAt?: Instant | undefined;
  /** When the organization is validated, for products that need this. */
  readonly reviewedAt?: Instant | undefined;
  /** The CA's message about a job that ends without a certificate. */
  readonly notice?: string | undefined;
  /** The status while a validation is pending. The vendor's samples contain all three spellings. */
  readonly waiting: 'RUNNING' | 'DEFERRED' | 'DEFFERED';
  /** A fixed status, independent of the clock: `NOT_SET`, or an undocumented value. */
  readonly status?: string | undefined;
}

/** Another certificate under the same id, by a reissue or a renewal. */
export interface Replacement {
  readonly action: 'reissue' | 'renew';
  readonly requestedAt: Instant;
  readonly job: JobCourse;
  readonly issuedAt?: Instant | undefined;
  readonly failedAt?: Instant | undefined;
  readonly cancelledAt?: Instant | undefined;
  readonly notAfter: Instant;
  readonly names?: readonly string[] | undefined;
}

/** A revocation or a deletion: in progress from `requestedAt` until it is done. */
export interface Withdrawal {
  readonly jobId: number;
  readonly requestedAt: Instant;
  readonly doneAt?: Instant | undefined;
}

export interface AuthenticationPlan {
  readonly method: 'DNS' | 'EMAIL' | 'FILE' | 'ORG';
  readonly recordType: 'TXT' | 'CNAME';
  /** `_dnsauth` before the domain, as in 2020, or nothing, as in 2018. */
  readonly label: '_dnsauth' | '';
  /** Spacing of the line: the vendor's samples have two tabs, one tab, spaces, or a line break before the last quote. */
  readonly setting: 'two-tabs' | 'one-tab' | 'spaces' | 'broken';
  /** Whether the vendor publishes the record. */
  readonly provisioning: boolean;
}

type Document = Readonly<Record<string, unknown>>;

/** Overrides documents, for special shapes. */
export interface Rewrites {
  readonly row?: (row: Document) => unknown;
  readonly info?: (info: Document) => unknown;
  readonly job?: (job: Document) => unknown;
  /** The same over XML: the whole element as text, `<certificate>…</certificate>`. */
  readonly xmlRow?: (row: string) => string;
  readonly xmlInfo?: (info: string) => string;
  readonly xmlJob?: (job: string) => string;
}
