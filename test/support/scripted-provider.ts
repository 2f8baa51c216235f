import type { Certificate } from '../../shared/certificates/certificate.ts';
import type {
  CertificateProvider,
  ListingPage,
  ListingRow,
  MessageQueue,
  RowProblem,
} from '../../shared/providers/provider.ts';

/** One row of a scripted account: its listing and its details. */
export interface ScriptedRow {
  readonly certificate: Certificate;
  /** The result of `fetchDetails`. Default: the certificate of the row. */
  closer?: readonly Certificate[];
  detailFetch?: ListingRow['detailFetch'];
  /** Thrown by `fetchDetails`. */
  failure?: Error;
  /** Thrown when the row is read. */
  malformed?: Error;
}

/** An in-memory account with pages and a record of requests. */
export class ScriptedProvider implements CertificateProvider {
  rows: ScriptedRow[] = [];
  problems: RowProblem[] = [];
  pageSize = 100;
  /** Errors that replace a page, by its start. */
  readonly listFailures = new Map<number, Error>();
  withoutEnd = '';
  messages?: MessageQueue & { readonly requests: readonly string[] };
  readonly requests: string[] = [];
  /** The start of each page whose rows were read, in order. */
  readonly pagesRead: number[] = [];

  async list(cursor: string | undefined): Promise<ListingPage> {
    const start = Number(cursor ?? 0);
    this.requests.push(`list ${start}`);
    const failure = this.listFailures.get(start);
    if (failure !== undefined) throw failure;
    const end = start + this.pageSize;
    const { pagesRead } = this;
    const rows = this.rows.slice(start, end);
    const problems = start === 0 ? this.problems : [];
    return {
      contentHash: JSON.stringify([rows.map(({ certificate }) => certificate), problems]),
      get rows() {
        pagesRead.push(start);
        return rows.map(toListingRow);
      },
      problems,
      ...(end < this.rows.length ? { next: String(end) } : {}),
    };
  }

  async fetchDetails(row: ListingRow): Promise<Certificate[]> {
    this.requests.push(`details ${row.id}`);
    const scripted = this.rows.find(({ certificate }) => certificate.id === row.id);
    if (scripted === undefined) throw new Error(`a row that the listing did not show: ${row.id}`);
    if (scripted.failure !== undefined) throw scripted.failure;
    return [...(scripted.closer ?? [scripted.certificate])];
  }
}

function toListingRow({ certificate, detailFetch, malformed }: ScriptedRow): ListingRow {
  return {
    id: certificate.id,
    contentHash: JSON.stringify(certificate),
    detailFetch: detailFetch ?? (certificate.status === 'issued' ? 'when-changed' : 'always'),
    certificate() {
      if (malformed !== undefined) throw malformed;
      return detailFetch === 'until-settled' ? undefined : certificate;
    },
  };
}
