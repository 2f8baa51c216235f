import { createHash } from 'node:crypto';
import { epochMilliseconds, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import { authorityCertificate, issueCertificate, pem } from '../certificate-authority.ts';
import type { CertificateTimeline } from './certificate-timeline.ts';

/** One of the certificates that a life has had, in the order of their issue. */
export interface IssuedCertificate {
  readonly commonName: string;
  readonly names: readonly string[];
  readonly notBefore: Instant;
  /** Absent where nobody ever tells it, and there is no file to look into either. */
  readonly notAfter: Instant | undefined;
  /** Hexadecimal, in upper case, with the leading zero that the certificate itself has. */
  readonly serialNumber: string;
  /** The order at the authority that it came from. */
  readonly orderId: string;
}

/** The certificates that are issued by now, oldest first: the last one is in force. */
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

/** The vendor's documents drop the leading zero of a serial number, whatever its length then is. */
export function serialOnTheWire({ serialNumber }: IssuedCertificate): string {
  return serialNumber.replace(/^0+/, '');
}

/** The leaf alone, as `server` has it; `undefined` for one that has no end. */
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

/** Signing is the slowest thing that happens here. */
const files = new Map<string, string>();
const MAX_FILES = 10_000;

/** As exact as a certificate can be. */
function wholeSecond(instant: Instant): Instant {
  return plus(instant, -(epochMilliseconds(instant) % 1000));
}

function serialNumberOf(id: number, index: number): string {
  const digest = createHash('sha256').update(`autodns serial/${id}/${index}`).digest('hex');
  // Not zero in the second digit: it is one zero that goes missing on the wire, not two.
  return `06${digest.slice(0, 30)}`.toUpperCase();
}
