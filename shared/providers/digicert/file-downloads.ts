import { DAY, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { CertificateFile } from '../wire/certificate-file.ts';
import type { ProviderRun } from '../provider.ts';
import type { OrderDocuments } from './order-documents.ts';

/** An order can have hundreds of duplicates, and each file is one request. */
const MAX_DOWNLOADS = 50;

/** Milliseconds after which a refused download is tried again, because the API key can have the permission by then. */
const REFUSED_FOR = 7 * DAY;

/** The downloads for the details of one order. */
export class FileDownloads {
  readonly now: Instant;
  readonly #documents: OrderDocuments;
  readonly #run: ProviderRun;
  #requests = 0;
  #usable = 0;
  #isRefused = false;
  #isLimited = false;

  constructor(documents: OrderDocuments, run: ProviderRun, now: Instant) {
    this.#documents = documents;
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
    const file = await this.#documents.file(certificateId, this.#run);
    if (file === 'refused') this.#isRefused = true;
    else if (file !== undefined) this.#usable += 1;
    return file;
  }
}
