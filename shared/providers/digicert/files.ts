import type { Certificate, Renewal } from '../../certificates/certificate.ts';
import { DAY, millisecondsBetween, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import { isInForce } from '../../certificates/status.ts';
import type { Validity } from '../../certificates/validity.ts';
import { defined } from '../../runtime/defined.ts';
import type { KnownCertificate, ProviderRun } from '../provider.ts';
import type { CertificateFile } from '../wire/certificate-file.ts';
import { certificateOf, x509FactsIn } from './certificate.ts';
import type { CopyKind, DigicertClient } from './client.ts';
import type { Copy, WireCertificate } from './schema.ts';

export interface FileContext {
  readonly client: DigicertClient;
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

/** An order can have hundreds of duplicates, and each file is one request. */
const MAX_DOWNLOADS = 50;

/** Milliseconds after which a refused download is tried again, because the API key can have the permission by then. */
const REFUSED_FOR = 7 * DAY;

/** The downloads for the details of one order. */
export class FileDownloads {
  readonly now: Instant;
  readonly #client: DigicertClient;
  readonly #run: ProviderRun;
  #requests = 0;
  #usable = 0;
  #isRefused = false;
  #isLimited = false;

  constructor(client: DigicertClient, run: ProviderRun, now: Instant) {
    this.#client = client;
    this.#run = run;
    this.now = now;
  }

  /** Whether the next sync should continue. False if no download of this one was usable. */
  get hasMore(): boolean {
    return this.#isLimited && this.#usable > 0;
  }

  /** Stops the downloads if one was refused in the last seven days. */
  noteRefusal(refusedAt: Instant): void {
    if (plus(refusedAt, REFUSED_FOR) > this.now) this.#isRefused = true;
  }

  /** `refused` if the API key has no permission to download the file; `undefined` if it is skipped or not usable. */
  async file(certificateId: string): Promise<CertificateFile | 'refused' | undefined> {
    if (this.#isRefused) return undefined;
    if (this.#requests >= MAX_DOWNLOADS) {
      this.#isLimited = true;
      return undefined;
    }
    this.#requests += 1;
    const file = await this.#client.file(certificateId, this.#run);
    if (file === 'refused') this.#isRefused = true;
    else if (file !== undefined) this.#usable += 1;
    return file;
  }
}

/** Whether an order has copies, according to its row and its details. */
interface CopyCounts {
  readonly duplicate: boolean;
  readonly reissue: boolean;
}

/**
 * The other certificates of an order: duplicates, which are in use at the same time, and certificates that a reissue
 * has replaced. Each has its own expiry, and the renewal of the order also replaces its duplicates. Copies that were
 * never issued are left out. The file of a replaced certificate is not downloaded.
 */
export async function copiesOf(
  order: Certificate,
  currentCertificateId: string | undefined,
  counts: CopyCounts,
  context: FileContext,
): Promise<Certificate[]> {
  const copies: Certificate[] = [];
  for (const kind of ['duplicate', 'reissue'] as const) {
    if (!counts[kind]) continue;
    for (const copy of await context.client.copies(order.id, kind, context.run)) {
      if (copy.id === currentCertificateId || copy.valid_till === undefined) continue;
      const reported = copyOf(order, kind, copy);
      copies.push(kind === 'duplicate' ? await withFile(reported, copy, context) : reported);
    }
  }
  return copies.filter(
    ({ serialNumber }) => serialNumber === undefined || serialNumber !== order.serialNumber,
  );
}

function copyOf(order: Certificate, kind: CopyKind, copy: Copy): Certificate {
  const certificate = certificateOf(
    {
      id: `${order.id}/${kind}/${copy.id}`,
      status: copy.status,
      certificate: copy,
      product: { name: order.product },
      orderedAt: copy.date_created?.at,
    },
    sharedFactsOf(order),
    { provider: order.provider, account: order.account },
  );
  // The current certificate of the order has replaced a reissued one, so its expiry has no effect.
  if (kind === 'reissue') {
    return { ...certificate, renewal: { renewedBy: order.id, successorIssued: true } };
  }
  return order.renewal === undefined
    ? certificate
    : { ...certificate, renewal: successorIn(order.renewal) };
}

function sharedFactsOf({ orderNumber, organization, division, orderPaidUntil }: Certificate) {
  return defined({ orderNumber, organization, division, orderPaidUntil });
}

function successorIn({ renewedBy, successorIssued }: Renewal): Renewal {
  return defined({ renewedBy, successorIssued });
}
