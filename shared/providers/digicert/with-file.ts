import type { Certificate } from '../../certificates/certificate.ts';
import { DAY, millisecondsBetween } from '../../certificates/instant.ts';
import { isInForce } from '../../certificates/status.ts';
import type { Validity } from '../../certificates/validity.ts';
import type { KnownCertificate, ProviderRun } from '../provider.ts';
import { x509FactsIn } from './certificate-of.ts';
import type { FileDownloads } from './file-downloads.ts';
import type { OrderDocuments } from './order-documents.ts';
import type { WireCertificate } from './schema.ts';

export interface FileContext {
  readonly documents: OrderDocuments;
  readonly run: ProviderRun;
  readonly known: KnownCertificate | undefined;
  readonly downloads: FileDownloads;
}

/**
 * Adds the facts of the certificate file: the exact expiry, issuer, fingerprint, key and signature. It needs one
 * request, and none for a certificate whose fingerprint is stored already, or that is not in force. After a refused
 * download, no other certificate of the order is downloaded for a week. Without the file, the X.509 facts of the order
 * count.
 *
 * A file with another serial number or expiry date is ignored: DigiCert has been seen to return the file of another
 * certificate of the order.
 * @see https://github.com/Keyfactor/digicert-certcentral-caplugin/blob/main/CHANGELOG.md (2.1.2)
 */
export async function withFile(
  certificate: Certificate,
  wire: WireCertificate,
  { known, downloads }: FileContext,
): Promise<Certificate> {
  const { serialNumber, validity } = certificate;
  const isRequested = wire.id !== undefined && isInForce(certificate.status);
  // An order that was never issued has no certificate.
  if (!isRequested && validity === undefined) return certificate;
  const stored = await known?.(certificate.id);
  const isStored = serialNumber === undefined || stored?.serialNumber === serialNumber;
  if (stored?.fingerprint !== undefined && isStored) return certificate;
  const ordered = validity === undefined ? certificate : { ...certificate, ...x509FactsIn(wire) };
  if (wire.id === undefined || !isRequested) return ordered;
  if (stored?.fileRefusedAt !== undefined) downloads.noteRefusal(stored.fileRefusedAt);
  const file = await downloads.file(wire.id);
  if (file === undefined) return ordered;
  if (file === 'refused') return { ...ordered, fileRefusedAt: downloads.now };
  if (serialNumber !== undefined && file.x509.serialNumber !== serialNumber) return ordered;
  if (!expiresOnSameDay(validity, file.validity)) return ordered;
  return { ...certificate, validity: file.validity, ...file.x509 };
}

/** The file states the second, the order only the day. */
function expiresOnSameDay(ordered: Validity | undefined, inFile: Validity): boolean {
  if (ordered === undefined) return true;
  return Math.abs(millisecondsBetween(ordered.notAfter, inFile.notAfter)) <= DAY;
}
