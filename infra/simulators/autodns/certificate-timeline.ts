import type { Instant } from '../../../shared/certificates/instant.ts';

/**
 * A certificate with its whole life: what the simulator shows of it, and of its jobs, follows from the clock
 * alone. An instant that is left out never comes.
 */
export interface CertificateTimeline {
  readonly id: number;
  readonly name: string;
  /** The names in the certificate, its own among them. */
  readonly names: readonly string[];
  readonly product: string;
  readonly certificateType: 'FQDN' | 'MAIL' | 'CODE' | 'DOCUMENT' | 'VMC';
  /** Whose it is: a sub-user's is shown only to those who ask for `children`. */
  readonly owner: string;
  readonly comment?: string | undefined;
  readonly months: number;
  readonly orderedAt: Instant;
  /** The job of the order, and how its work goes. */
  readonly job: JobCourse;
  readonly issuedAt?: Instant | undefined;
  readonly notAfter?: Instant | undefined;
  /** The order ends without a certificate. */
  readonly failedAt?: Instant | undefined;
  readonly cancelledAt?: Instant | undefined;
  /** Certificates that take the place of the one before, under the same id. */
  readonly replacements: readonly Replacement[];
  readonly revocation?: Withdrawal | undefined;
  readonly deletion?: Withdrawal | undefined;
  readonly authentication: AuthenticationPlan;
  /** What documents leave out of what there is. */
  readonly unreported: readonly ('expire' | 'server' | 'serialNumber' | 'authentication')[];
  readonly serialNumber?: 'NOT_SET' | undefined;
  /** Until when a plan of years is paid. */
  readonly payable?: Instant | undefined;
  readonly reissueRequired: boolean;
  readonly reissueStatus?: string | undefined;
  readonly rewrite: Rewrites;
}

/** How a job goes on until it ends. */
export interface JobCourse {
  readonly id: number;
  /** Where given, somebody has to confirm it first. */
  readonly confirmedAt?: Instant | undefined;
  /** When the control of its domains is proven. */
  readonly provenAt?: Instant | undefined;
  /** When people have looked at the organisation, for products that ask for that. */
  readonly reviewedAt?: Instant | undefined;
  /** What the CA writes about a job that ends without a certificate. */
  readonly notice?: string | undefined;
  /** What the status says while a proof is waited for. The vendor's own samples have all three spellings. */
  readonly waiting: 'RUNNING' | 'DEFERRED' | 'DEFFERED';
  /** A status that holds whatever the clock says: `NOT_SET`, or a word that nobody documents. */
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

/** A revocation or a deletion: under way from its request on, until it is done. */
export interface Withdrawal {
  readonly jobId: number;
  readonly requestedAt: Instant;
  readonly doneAt?: Instant | undefined;
}

export interface AuthenticationPlan {
  readonly method: 'DNS' | 'EMAIL' | 'FILE' | 'ORG';
  readonly recordType: 'TXT' | 'CNAME';
  /** `_dnsauth` in front of the domain, as of 2020, or nothing, as of 2018. */
  readonly label: '_dnsauth' | '';
  /** How the line is set: the vendor's samples have two tabs, one, spaces, and a break before the last quote. */
  readonly setting: 'two-tabs' | 'one-tab' | 'spaces' | 'broken';
  /** Whether the vendor writes the record itself. */
  readonly provisioning: boolean;
}

type Document = Readonly<Record<string, unknown>>;

/** Last word on documents, for shapes that no rule makes. */
export interface Rewrites {
  readonly row?: (row: Document) => unknown;
  readonly info?: (info: Document) => unknown;
  readonly job?: (job: Document) => unknown;
  /** The same over XML: the whole element as text, `<certificate>…</certificate>`. */
  readonly xmlRow?: (row: string) => string;
  readonly xmlInfo?: (info: string) => string;
  readonly xmlJob?: (job: string) => string;
}
