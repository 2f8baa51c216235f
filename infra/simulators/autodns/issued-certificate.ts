import { createHash } from 'node:crypto';
import { epochMilliseconds, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import { authorityCertificate, issueCertificate, pem } from '../certificate-authority.ts';
import type { CertificateTimeline } from './certificate-timeline.ts';

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
