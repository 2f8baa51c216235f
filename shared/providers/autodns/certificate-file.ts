import { X509Certificate } from 'node:crypto';
import { normalizeSerialNumber } from '../../certificates/certificate.ts';
import { instantOf } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';

/** What a certificate says of itself: the truth, whatever is told about it. */
export interface CertificateFile {
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  readonly serialNumber: string;
  readonly commonName: string | undefined;
  readonly dnsNames: readonly string[];
}

/** The first certificate in a text; `undefined` where it has none that can be read, as in the vendor's own samples. */
export function readCertificateFile(pem: string): CertificateFile | undefined {
  let file: X509Certificate;
  try {
    file = new X509Certificate(pem);
  } catch {
    return undefined;
  }
  const [from, to] = [file.validFromDate.getTime(), file.validToDate.getTime()];
  if (Number.isNaN(from) || Number.isNaN(to)) return undefined;
  return {
    notBefore: instantOf(from),
    notAfter: instantOf(to),
    serialNumber: normalizeSerialNumber(file.serialNumber),
    commonName: /^CN=(.+)$/m.exec(file.subject)?.[1],
    dnsNames: dnsNamesIn(file.subjectAltName ?? ''),
  };
}

/** `DNS:example.com, DNS:www.example.com`. Other kinds are of no use here, and some name a person. */
function dnsNamesIn(subjectAltName: string): string[] {
  return [...subjectAltName.matchAll(/(?:^|, )DNS:([^",\s]+)/g)].flatMap(([, name]) => name ?? []);
}
