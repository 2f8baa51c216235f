import type { Instant } from '../../../../../../shared/certificates/instant.ts';
import type { SimulatedCertificate } from './certificate.ts';

/** The certificates of one account, which tests and the local run add to and change at any time. */
export interface CertificateRecords {
  /** The id of the new one. */
  add(certificate: SimulatedCertificate): string;
  /** @throws RangeError for an id that nobody has. */
  change(id: string, change: Partial<SimulatedCertificate>): void;
}

/** What the interface reads of the book. */
export interface CertificateStore {
  /** Those that have been issued by then, oldest id first. */
  at(now: Instant): readonly (readonly [id: string, certificate: SimulatedCertificate])[];
}

export function createCertificateRecords(): CertificateRecords & CertificateStore {
  const certificates = new Map<string, SimulatedCertificate>();
  let nextId = 1001;
  return {
    add(certificate) {
      const id = String(nextId);
      nextId += 1;
      certificates.set(id, certificate);
      return id;
    },
    change(id, change) {
      const before = certificates.get(id);
      if (before === undefined) throw new RangeError(`there is no certificate ${id}`);
      certificates.set(id, { ...before, ...change });
    },
    at: (now) => [...certificates].filter(([, { issuedAt }]) => issuedAt <= now),
  };
}
