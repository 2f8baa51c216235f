import { createHash } from 'node:crypto';
import { DAY, millisecondsBetween, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import { issueCertificate } from '../certificate-authority.ts';
import { ISSUING_CA } from './enrolment-order.ts';
import type { Authority } from './enrolment-order.ts';

/** A certificate that scans find, and where they do. */
export interface InventoryCertificate {
  readonly id: number;
  /** Of the certificate as it was first told; it stays, for it is what the row is known by. */
  readonly certhash: string;
  readonly type: 'Leaf' | 'Intermediate' | 'Root';
  readonly commonName: string;
  readonly dnsNames: readonly string[];
  readonly serialNumber: string;
  readonly issuer: Authority | undefined;
  readonly validFrom: Instant;
  readonly validTo: Instant;
  /** The first scan that has found it: it is in the inventory from then on. */
  readonly foundAt: Instant;
  /** From then on no scan finds it: it is served no longer, or scans no longer go there. */
  readonly lostAt?: Instant | undefined;
  /** The word of the field `revocation_status`, which only some subscriptions show. */
  readonly revocationStatus?: string | undefined;
  /** Of the machines that it was found on. */
  readonly tags: readonly string[];
  /** The last word on the row. */
  readonly rewrite?: ((row: Readonly<Record<string, unknown>>) => unknown) | undefined;
  /** The certificate itself, DER in base64. */
  readonly rawData: string;
}

/** What has to be said of one; the rest has defaults. */
export type NewCertificate = Pick<InventoryCertificate, 'commonName' | 'validFrom' | 'validTo'> &
  Partial<Omit<InventoryCertificate, 'rawData'>>;

/** The real certificate's real hash, as long as nothing else was wanted. */
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

/** Scans come once a day, at the hour of the first one that has found it. */
export function lastFoundAt({ foundAt, lostAt }: InventoryCertificate, now: Instant): Instant {
  const until = lostAt !== undefined && lostAt < now ? lostAt : now;
  const days = Math.max(0, Math.floor(millisecondsBetween(foundAt, until) / DAY));
  return plus(foundAt, days * DAY);
}

function serialNumberOf(id: number): string {
  const digest = createHash('sha256').update(`qualys ${id}`).digest('hex');
  return `0${digest.slice(1, 32)}`;
}
