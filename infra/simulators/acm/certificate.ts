import { createHash } from 'node:crypto';
import type { Instant } from '../../../shared/certificates/instant.ts';

/** A certificate of the simulated account. Its status follows from these instants and the time of the account. */
export interface AcmCertificate {
  readonly arn: string;
  readonly region: string;
  readonly domain: string;
  /** Further names. */
  readonly sans: readonly string[];
  readonly type: 'AMAZON_ISSUED' | 'IMPORTED' | 'PRIVATE';
  readonly keyAlgorithm: KeyAlgorithm;
  readonly keyPairOrigin: 'AWS_MANAGED' | 'CUSTOMER_PROVIDED' | 'ACME';
  readonly method: 'DNS' | 'EMAIL' | 'HTTP';
  readonly requestedAt: Instant;
  readonly issuedAt?: Instant | undefined;
  readonly notBefore?: Instant | undefined;
  readonly notAfter?: Instant | undefined;
  readonly failure?: { readonly at: Instant; readonly reason: string };
  readonly revocation?: { readonly at: Instant; readonly reason: string };
  /** Earliest first. They keep the ARN. */
  readonly renewals: readonly Renewal[];
  readonly users: readonly User[];
  readonly exported: boolean;
  readonly tags: Readonly<Record<string, string>>;
  /** Replaces the status. */
  readonly status?: string;
  readonly rewrite: Rewrites;
}

export type KeyAlgorithm =
  | 'RSA_1024'
  | 'RSA_2048'
  | 'RSA_3072'
  | 'RSA_4096'
  | 'EC_prime256v1'
  | 'EC_secp384r1'
  | 'EC_secp521r1';

/** A managed renewal, from the day on which ACM starts it. */
export interface Renewal {
  readonly startedAt: Instant;
  /** ACM did not find the CNAME record, and waits for it, from this time on. */
  readonly validationPendingAt?: Instant;
  readonly issuedAt?: Instant;
  readonly notAfter?: Instant;
  readonly failure?: { readonly at: Instant; readonly reason: string };
}

/** An AWS resource that uses the certificate. */
export interface User {
  readonly arn: string;
  readonly from: Instant;
  readonly until?: Instant;
}

/** Changes documents before they are sent. */
interface Rewrites {
  readonly summary?: (document: object) => unknown;
  readonly detail?: (document: object) => unknown;
}

export type NewCertificate = Pick<AcmCertificate, 'domain' | 'requestedAt'> &
  Partial<AcmCertificate>;

/** The AWS account of the simulator. */
export const ACCOUNT_ID = '111122223333';

/** Applies defaults that depend only on the certificate, so that runs are reproducible. */
function complete(certificate: NewCertificate, number: number): AcmCertificate {
  const region = certificate.region ?? 'eu-central-1';
  const id = uuidOf(`${number} ${certificate.domain} ${certificate.requestedAt}`);
  return {
    arn: `arn:aws:acm:${region}:${ACCOUNT_ID}:certificate/${id}`,
    region,
    sans: [],
    type: 'AMAZON_ISSUED',
    keyAlgorithm: 'RSA_2048',
    keyPairOrigin: certificate.type === 'IMPORTED' ? 'CUSTOMER_PROVIDED' : 'AWS_MANAGED',
    method: 'DNS',
    renewals: [],
    users: [],
    exported: false,
    tags: {},
    rewrite: {},
    ...certificate,
  };
}

function uuidOf(text: string): string {
  const digits = createHash('sha1').update(text).digest('hex');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

/** The certificates of one account, which tests and the local run can change at any time. */
export interface CertificateRecords {
  add(certificate: NewCertificate): AcmCertificate;
  get(arn: string): AcmCertificate | undefined;
  /** @throws RangeError for an unknown ARN. */
  update(arn: string, change: Partial<NewCertificate>): AcmCertificate;
  /** Removes the certificate without a trace. */
  remove(arn: string): void;
  /** In the order of addition. */
  entries(): Iterable<AcmCertificate>;
}

export function createCertificateRecords(): CertificateRecords {
  const records = new Map<string, AcmCertificate>();
  let added = 0;
  return {
    add(source) {
      added += 1;
      const certificate = complete(source, added);
      records.set(certificate.arn, certificate);
      return certificate;
    },
    get: (arn) => records.get(arn),
    update(arn, change) {
      const known = records.get(arn);
      if (known === undefined) throw new RangeError(`There is no certificate ${arn}.`);
      const changed = { ...known, ...change };
      records.set(arn, changed);
      return changed;
    },
    remove: (arn) => void records.delete(arn),
    entries: () => records.values(),
  };
}
