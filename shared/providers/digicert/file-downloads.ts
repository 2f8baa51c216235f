import { DAY, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { CertificateFile } from '../wire/certificate-file.ts';
import type { ProviderRun } from '../provider.ts';
import type { OrderDocuments } from './order-documents.ts';

/** An order can have hundreds of duplicates, and each file is one request. */
const MAX_DOWNLOADS = 50;

/** Milliseconds after which a refused download is tried again: the API key may have the permission by then. */
const REFUSED_FOR = 7 * DAY;

/** The downloads of one inspection of one order. */
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

  /** Whether the next inspection can download more. It cannot if no answer of this one could be used. */
  get hasMore(): boolean {
    return this.#isLimited && this.#usable > 0;
  }

  /** Stops the downloads if an inspection in the last seven days was refused one of them. */
  noteRefusal(refusedAt: Instant): void {
    if (plus(refusedAt, REFUSED_FOR) > this.now) this.#isRefused = true;
  }

  /** `refused` if the API key may not download the file; `undefined` if it is left out or cannot be used. */
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
