import type { Instant } from '../../../shared/certificates/instant.ts';
import { createHash } from 'node:crypto';
import { epochMilliseconds, plus } from '../../../shared/certificates/instant.ts';

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
  readonly validatedAt?: Instant | undefined;
  readonly organizationValidatedAt?: Instant | undefined;
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

interface Renewal {
  readonly issuedAt: Instant;
  readonly notAfter: Instant;
}

/** Names that are added to a multi-domain certificate. */
interface Supplement {
  readonly names: readonly string[];
  readonly requestedAt: Instant;
  readonly withdrawnAt?: Instant | undefined;
  readonly doneAt?: Instant | undefined;
}

export type Blank = 'absent' | 'null' | 'empty';

/** Overrides the documents, for special shapes. */
interface Rewrites {
  readonly row?: (row: Readonly<Record<string, unknown>>) => unknown;
  readonly tagged?: (detail: Readonly<Record<string, unknown>>) => unknown;
  readonly details?: (details: Readonly<Record<string, unknown>>) => unknown;
}

/** The contact data in certificates since the last revision of the interface, which clients must remove. */
export interface Applicant {
  readonly country: string;
  readonly company_name: string;
  readonly company_province: string;
  readonly company_city: string;
  readonly applicant_name: string;
  readonly applicant_phone: string;
  readonly applicant_email: string;
  readonly contact_name: string;
  readonly contact_phone: string;
  readonly contact_email: string;
}

export const EXAMPLE_APPLICANT: Applicant = {
  country: 'CN',
  company_name: 'Example Organization',
  company_province: 'Example Province',
  company_city: 'Example City',
  applicant_name: 'Example Applicant',
  applicant_phone: '555-0101',
  applicant_email: 'applicant@example.com',
  contact_name: 'Example Contact',
  contact_phone: '555-0102',
  contact_email: 'contact@example.com',
};

/** The required values of a certificate; the rest has defaults. */
export type NewCertificate = Pick<ScmCertificate, 'domain' | 'boughtAt'> & Partial<ScmCertificate>;

/** Applies defaults that depend only on the certificate, so that runs are reproducible. */
function completeCertificate(certificate: NewCertificate, id: string): ScmCertificate {
  const { domain, boughtAt, sans = [] } = certificate;
  return {
    orderId: orderIdOf(id, boughtAt),
    name: `scm-${id.slice(-6)}`,
    type: 'DV_SSL_CERT',
    brand: 'GEOTRUST',
    sans,
    domainType: domainTypeOf(domain, sans),
    method: 'DNS',
    recordType: 'TXT',
    renewals: [],
    flipsLate: false,
    keepsValidations: true,
    blank: 'null',
    misspelled: false,
    shared: false,
    enterpriseProjectId: '0',
    rewrite: {},
    ...certificate,
    id,
  };
}

/** `scs` and the time of purchase in milliseconds. */
export function idOf(boughtAt: ScmCertificate['boughtAt']): string {
  return `scs${String(epochMilliseconds(boughtAt)).padStart(13, '0')}`;
}

/** `CS`, the time of the order in +08:00 as in the vendor's IDs, and some letters. */
function orderIdOf(id: string, boughtAt: string): string {
  const digest = createHash('sha1').update(id).digest('hex').slice(0, 4).toUpperCase();
  return `CS${boughtAt.slice(2, 16).replaceAll(/[-T:]/g, '')}0${digest}`;
}

function domainTypeOf(domain: string, sans: readonly string[]): ScmCertificate['domainType'] {
  if (domain.startsWith('*.')) return 'WILDCARD';
  return sans.length > 0 ? 'MULTI_DOMAIN' : 'SINGLE_DOMAIN';
}

/** The certificates of one account, which tests and the local run can change at any time. */
export interface CertificateRecords {
  /** Default ID: the next free one from the time of purchase. @throws RangeError if the ID exists already. */
  add(certificate: NewCertificate): ScmCertificate;
  get(id: string): ScmCertificate | undefined;
  /** @throws RangeError for an unknown ID. */
  update(id: string, change: Partial<NewCertificate>): ScmCertificate;
  /** Removes the item without a trace. */
  remove(id: string): void;
  /** In the order of addition. */
  entries(): Iterable<ScmCertificate>;
  readonly size: number;
}

export function createCertificateRecords(): CertificateRecords {
  const sources = new Map<string, NewCertificate>();
  const complete = new Map<string, ScmCertificate>();
  const put = (source: NewCertificate, id: string) => {
    const certificate = completeCertificate(source, id);
    sources.set(id, source);
    complete.set(id, certificate);
    return certificate;
  };
  return {
    add(source) {
      if (source.id !== undefined && complete.has(source.id)) {
        throw new RangeError(`Certificate ${source.id} exists already.`);
      }
      let { boughtAt } = source;
      while (complete.has(idOf(boughtAt))) boughtAt = plus(boughtAt, 1);
      return put(source, source.id ?? idOf(boughtAt));
    },
    get: (id) => complete.get(id),
    update(id, change) {
      const source = sources.get(id);
      if (source === undefined) throw new RangeError(`There is no certificate ${id}.`);
      return put({ ...source, ...change }, id);
    },
    remove(id) {
      sources.delete(id);
      complete.delete(id);
    },
    entries: () => complete.values(),
    get size() {
      return complete.size;
    },
  };
}
