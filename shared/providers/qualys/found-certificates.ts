import { normalizeSerialNumber } from '../../certificates/certificate.ts';
import type { Certificate } from '../../certificates/certificate.ts';
import { certificateOf } from './inventory-row.ts';
import { kindOf } from './raw-row.ts';
import type { Head, RowKind } from './raw-row.ts';
import { InventoryCertificate } from './schema.ts';
import { isObject } from '../wire/raw-object.ts';
import type { RawObject } from '../wire/raw-object.ts';

const FIELDS = Object.keys(InventoryCertificate.shape);

/** The facts of a certificate that an order is linked by. */
export interface FoundCertificate {
  readonly certificate: Certificate;
  /** The CA certificate that signed it, as far as the row states it. */
  readonly issuer: { readonly certhash: string | undefined; readonly name: string | undefined };
  /** Whether the listing contains it. */
  readonly served: boolean;
}

/** The certificates in the inventory pages of a run. Only the necessary fields are kept, because a page can have megabytes. */
export class FoundCertificates {
  readonly #byHash = new Map<string, FoundCertificate>();
  readonly #authoritySerials = new Map<string, string>();
  /** Rows to which the schema is not applied yet: orders that are pending need none of them. */
  #unread: { readonly fields: RawObject; readonly kind: RowKind }[] = [];
  /** The page that comes next. */
  next = 0;
  ended = false;
  readonly #account: string;

  constructor(account: string) {
    this.#account = account;
  }

  /** Adds a page if it is the next one. */
  add(rows: readonly unknown[], page: number, head: Head): void {
    if (page !== this.next) return;
    this.next += 1;
    this.ended = rows.length === 0;
    for (const raw of rows) {
      const kind = kindOf(raw, head);
      if (kind === 'unreadable' || !isObject(raw)) continue;
      const fields = Object.fromEntries(FIELDS.map((field) => [field, raw[field]]));
      this.#unread.push({ fields, kind });
    }
  }

  get byHash(): ReadonlyMap<string, FoundCertificate> {
    this.#read();
    return this.#byHash;
  }

  /** Normalized serial numbers of the CA certificates in the inventory, by hash. */
  get authoritySerials(): ReadonlyMap<string, string> {
    this.#read();
    return this.#authoritySerials;
  }

  #read(): void {
    const unread = this.#unread;
    this.#unread = [];
    for (const { fields, kind } of unread) {
      const read = InventoryCertificate.safeParse(fields);
      // The listing reports rows that cannot be read.
      if (!read.success) continue;
      const { certhash, issuer, serialNumber } = read.data;
      if (kind === 'authority') {
        this.#authoritySerials.set(certhash, normalizeSerialNumber(serialNumber ?? ''));
        continue;
      }
      this.#byHash.set(certhash, {
        certificate: certificateOf(read.data, this.#account),
        issuer: { certhash: issuer?.certhash, name: issuer?.name },
        served: kind === 'served',
      });
    }
  }
}
