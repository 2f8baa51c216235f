import type { Certificate } from '../../certificates/certificate.ts';
import { DAY, millisecondsBetween } from '../../certificates/instant.ts';
import { isInForce } from '../../certificates/status.ts';
import type { Validity } from '../../certificates/validity.ts';
import type { KnownCertificate, ProviderRun } from '../provider.ts';
import type { FileDownloads } from './file-downloads.ts';
import type { OrderDocuments } from './order-documents.ts';

export interface FileContext {
  readonly documents: OrderDocuments;
  readonly run: ProviderRun;
  readonly known: KnownCertificate | undefined;
  readonly downloads: FileDownloads;
}

/**
 * A certificate with the facts of its file: the exact expiry, issuer, fingerprint, key and signature. One request,
 * and none for a certificate whose fingerprint is stored already, or that is not in force. After a refused download, no
 * other certificate of the order is downloaded for a week.
 *
 * A file with another serial number or expiry date is ignored: DigiCert has been seen to answer with the file of another
 * certificate of the order.
 * @see https://github.com/Keyfactor/digicert-certcentral-caplugin/blob/main/CHANGELOG.md (2.1.2)
 */
export async function withFile(
  certificate: Certificate,
  certificateId: string | undefined,
  { known, downloads }: FileContext,
): Promise<Certificate> {
  if (certificateId === undefined || !isInForce(certificate.status)) return certificate;
  const { serialNumber } = certificate;
  const stored = await known?.(certificate.id);
  const isStored = serialNumber === undefined || stored?.serialNumber === serialNumber;
  if (stored?.fingerprint !== undefined && isStored) return certificate;
  if (stored?.fileRefusedAt !== undefined) downloads.noteRefusal(stored.fileRefusedAt);
  const file = await downloads.file(certificateId);
  if (file === undefined) return certificate;
  if (file === 'refused') return { ...certificate, fileRefusedAt: downloads.now };
  if (serialNumber !== undefined && file.x509.serialNumber !== serialNumber) return certificate;
  if (!expiresOnSameDay(certificate.validity, file.validity)) return certificate;
  return { ...certificate, validity: file.validity, ...file.x509 };
}

/** The file states the second; the order states the day. */
function expiresOnSameDay(ordered: Validity | undefined, inFile: Validity): boolean {
  if (ordered === undefined) return true;
  return Math.abs(millisecondsBetween(ordered.notAfter, inFile.notAfter)) <= DAY;
}
