import type { Instant } from '../../../shared/certificates/instant.ts';
import { createHash } from 'node:crypto';
import { epochMilliseconds, plus } from '../../../shared/certificates/instant.ts';
import { authorityCertificate, issueCertificate, pem } from '../certificate-authority.ts';

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
  readonly job: JobTimeline;
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
export interface JobTimeline {
  readonly id: number;
  /** The time of the confirmation, for jobs that need one. */
  readonly confirmedAt?: Instant | undefined;
  /** When the domain validation is completed. */
  readonly validatedAt?: Instant | undefined;
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
interface Replacement {
  readonly action: 'reissue' | 'renew';
  readonly requestedAt: Instant;
  readonly job: JobTimeline;
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

interface AuthenticationPlan {
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
interface Rewrites {
  readonly row?: (row: Document) => unknown;
  readonly info?: (info: Document) => unknown;
  readonly job?: (job: Document) => unknown;
  /** The same over XML: the whole element as text, `<certificate>…</certificate>`. */
  readonly xmlRow?: (row: string) => string;
  readonly xmlInfo?: (info: string) => string;
  readonly xmlJob?: (job: string) => string;
}

/** The contact data in certificates and messages, which clients must remove. */
export interface Contact {
  readonly id: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string;
  readonly organization: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly postalCode: string;
  readonly city: string;
  readonly state: string;
}

export const EXAMPLE_CONTACT: Contact = {
  id: 1120,
  firstName: 'Example',
  lastName: 'Person',
  title: 'Example Administrator',
  organization: 'Example Organization',
  phone: '+49-555-0100',
  email: 'certificates@example.com',
  address: 'Example Street 1',
  postalCode: '93047',
  city: 'Example City',
  state: 'Example State',
};

/** The required values of a certificate; the rest has defaults. */
export type NewCertificate = Pick<CertificateTimeline, 'name' | 'orderedAt'> &
  Partial<
    Omit<CertificateTimeline, 'job' | 'replacements' | 'revocation' | 'deletion' | 'authentication'>
  > & {
    readonly job?: Partial<JobTimeline> | undefined;
    readonly replacements?: readonly NewReplacement[] | undefined;
    readonly revocation?: NewWithdrawal | undefined;
    readonly deletion?: NewWithdrawal | undefined;
    readonly authentication?: Partial<AuthenticationPlan> | undefined;
  };

export type NewReplacement = Omit<Replacement, 'job'> & { readonly job?: Partial<JobTimeline> };
type NewWithdrawal = Omit<Withdrawal, 'jobId'> & { readonly jobId?: number };

/** IDs of jobs exceed 32 bits, as the vendor's do. */
const FIRST_JOB_ID = 4_297_000_000;
/** The last two IDs are for a revocation and a deletion. */
const JOBS_A_CERTIFICATE = 100;

/** Applies defaults. IDs of jobs depend on the ID of the certificate, so that runs are reproducible. */
export function completeCertificate(
  certificate: NewCertificate,
  id: number,
  owner: string,
): CertificateTimeline {
  const jobId = (index: number) => FIRST_JOB_ID + id * JOBS_A_CERTIFICATE + index;
  const { job, replacements = [], revocation, deletion, authentication, ...options } = certificate;
  return {
    names: [certificate.name],
    product: 'QUICKSSLPREMIUM',
    certificateType: 'FQDN',
    owner,
    months: 12,
    unreported: [],
    reissueRequired: false,
    rewrite: {},
    ...options,
    id,
    job: course(job, jobId(0)),
    replacements: replacements.map((one, index) => ({
      ...one,
      job: course(one.job, jobId(1 + index)),
    })),
    ...(revocation === undefined ? {} : { revocation: { jobId: jobId(98), ...revocation } }),
    ...(deletion === undefined ? {} : { deletion: { jobId: jobId(99), ...deletion } }),
    authentication: {
      method: 'DNS',
      recordType: 'TXT',
      label: '_dnsauth',
      setting: 'one-tab',
      provisioning: false,
      ...authentication,
    },
  };
}

function course(options: Partial<JobTimeline> | undefined, id: number): JobTimeline {
  return { waiting: 'RUNNING', id, ...options };
}

/** Whether an instant of a timeline has passed. */
export function isPast(instant: Instant | undefined, now: Instant): boolean {
  return instant !== undefined && instant <= now;
}

/** One of the issued certificates of a timeline. */
export interface IssuedCertificate {
  readonly commonName: string;
  readonly names: readonly string[];
  readonly notBefore: Instant;
  /** Absent if no document states it and there is no file. */
  readonly notAfter: Instant | undefined;
  /** Hexadecimal, in upper case, with the leading zero of the certificate. */
  readonly serialNumber: string;
  /** The order number at the CA. */
  readonly orderId: string;
}

/** The certificates issued so far, oldest first: the last one is in force. */
export function issuedCertificates(
  timeline: CertificateTimeline,
  now: Instant,
): IssuedCertificate[] {
  const { id, name, names, issuedAt, notAfter, replacements } = timeline;
  const all = [
    { issuedAt, notAfter, names },
    ...replacements.map((one) => ({ ...one, names: one.names ?? names })),
  ];
  return all.flatMap(({ issuedAt: at, notAfter: end, names: covered }, index) =>
    at === undefined || at > now
      ? []
      : [
          {
            commonName: name,
            names: covered,
            notBefore: wholeSecond(at),
            notAfter: end && wholeSecond(end),
            serialNumber: serialNumberOf(id, index),
            orderId: String(2_700_000 + id * 100 + index),
          },
        ],
  );
}

/** The vendor's documents omit the leading zero of a serial number, even if its length becomes odd. */
export function serialOnTheWire({ serialNumber }: IssuedCertificate): string {
  return serialNumber.replace(/^0+/, '');
}

/** The leaf only, as in the field `server`; `undefined` without an expiry. */
export function leafPem(certificate: IssuedCertificate): string | undefined {
  const { commonName, names, notBefore, notAfter, serialNumber } = certificate;
  if (notAfter === undefined) return undefined;
  const key = `${serialNumber} ${commonName} ${names.join()} ${notBefore} ${notAfter}`;
  const known = files.get(key);
  if (known !== undefined) return known;
  const file = pem(
    issueCertificate({ serialNumber, commonName, dnsNames: names, notBefore, notAfter }),
  );
  if (files.size >= MAX_FILES) files.clear();
  files.set(key, file);
  return file;
}

export function authorityPem(): string {
  return pem(authorityCertificate());
}

/** Cached because signing is slow. */
const files = new Map<string, string>();
const MAX_FILES = 10_000;

/** Truncated to seconds, the precision of certificates. */
function wholeSecond(instant: Instant): Instant {
  return plus(instant, -(epochMilliseconds(instant) % 1000));
}

function serialNumberOf(id: number, index: number): string {
  const digest = createHash('sha256').update(`autodns serial/${id}/${index}`).digest('hex');
  // The second digit is not zero, so that the vendor's documents omit exactly one zero.
  return `06${digest.slice(0, 30)}`.toUpperCase();
}
