import { DAY, plus } from '../../../../../../shared/certificates/instant.ts';
import type { Instant } from '../../../../../../shared/certificates/instant.ts';

/** The whole life of a certificate: what its document says follows from the time alone. */
export interface SimulatedCertificate {
  readonly commonName: string;
  readonly issuedAt: Instant;
  readonly endsAt: Instant;
  readonly revokedAt?: Instant;
  /** In place of what follows from the time. */
  readonly status?: string;
  /** Has the last word on the document. */
  readonly rewrite?: (document: CertificateDocument) => object;
}

export type CertificateDocument = Readonly<Record<string, unknown>>;

/** A person whom documents name. Clients have no use for any of it. */
export interface Requester {
  readonly name: string;
  readonly email: string;
}

export const EXAMPLE_REQUESTER: Requester = {
  name: 'Example Requester',
  email: 'certificates@example.com',
};

/** Issued a month ago for 90 days. */
export function issuedCertificate(
  now: Instant,
  change: Partial<SimulatedCertificate> = {},
): SimulatedCertificate {
  const issuedAt = change.issuedAt ?? plus(now, -30 * DAY);
  return { commonName: 'www.example.com', issuedAt, endsAt: plus(issuedAt, 90 * DAY), ...change };
}

/** The document of a certificate at a time. */
export function render(
  id: string,
  certificate: SimulatedCertificate,
  requester: Requester,
  now: Instant,
): object {
  const { commonName, issuedAt, endsAt, rewrite = (document) => document } = certificate;
  return rewrite({
    id,
    status: certificate.status ?? statusAt(certificate, now),
    commonName,
    dnsNames: [commonName],
    serialNumber: `A${id}`,
    notBefore: issuedAt,
    notAfter: endsAt,
    requester,
  });
}

function statusAt({ endsAt, revokedAt }: SimulatedCertificate, now: Instant): string {
  if (revokedAt !== undefined && revokedAt <= now) return 'revoked';
  return endsAt <= now ? 'expired' : 'issued';
}
