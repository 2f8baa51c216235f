import { createHash } from 'node:crypto';
import { DAY, millisecondsBetween, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import { issueCertificate } from '../certificate-authority.ts';
import { ISSUING_CA } from './enrolment-order.ts';
import type { Authority } from './enrolment-order.ts';

/** A certificate that scans find, and its location. */
export interface InventoryCertificate {
  readonly id: number;
  /** The hash of the original certificate, which identifies the row and does not change. */
  readonly certhash: string;
  readonly type: 'Leaf' | 'Intermediate' | 'Root';
  readonly commonName: string;
  readonly dnsNames: readonly string[];
  readonly serialNumber: string;
  readonly issuer: Authority | undefined;
  readonly validFrom: Instant;
  readonly validTo: Instant;
  /** The first scan that found the certificate, which is in the inventory from then on. */
  readonly foundAt: Instant;
  /** From then on, no scan finds the certificate. */
  readonly lostAt?: Instant | undefined;
  /** The value of `revocation_status`, which only some subscriptions have. */
  readonly revocationStatus?: string | undefined;
  /** The tags of the machines with the certificate. */
  readonly tags: readonly string[];
  /** Overrides the row. */
  readonly rewrite?: ((row: Readonly<Record<string, unknown>>) => unknown) | undefined;
  /** The certificate, DER in base64. */
  readonly rawData: string;
}

/** The required values of a certificate; the rest has defaults. */
export type NewCertificate = Pick<InventoryCertificate, 'commonName' | 'validFrom' | 'validTo'> &
  Partial<Omit<InventoryCertificate, 'rawData'>>;

/** Default: the hash of the real certificate. */
export function completeCertificate(certificate: NewCertificate, id: number): InventoryCertificate {
  const { commonName, validFrom, validTo, dnsNames = [commonName] } = certificate;
  const serialNumber = certificate.serialNumber ?? serialNumberOf(id);
  const der = issueCertificate({
    serialNumber,
    commonName: commonName.replaceAll('\0', ''),
    dnsNames,
    notBefore: validFrom,
    notAfter: validTo,
  });
  return {
    type: 'Leaf',
    issuer: ISSUING_CA,
    foundAt: validFrom,
    tags: ['Example Tag'],
    certhash: createHash('sha256').update(der).digest('hex'),
    ...certificate,
    id,
    dnsNames,
    serialNumber,
    rawData: der.toString('base64'),
  };
}

/** Scans run once a day, at the hour of the first scan that found the certificate. */
export function lastFoundAt({ foundAt, lostAt }: InventoryCertificate, now: Instant): Instant {
  const until = lostAt !== undefined && lostAt < now ? lostAt : now;
  const days = Math.max(0, Math.floor(millisecondsBetween(foundAt, until) / DAY));
  return plus(foundAt, days * DAY);
}

function serialNumberOf(id: number): string {
  const digest = createHash('sha256').update(`qualys ${id}`).digest('hex');
  return `0${digest.slice(1, 32)}`;
}
