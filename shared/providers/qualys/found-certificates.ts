import { normalizeSerialNumber } from '../../certificates/certificate.ts';
import type { Certificate } from '../../certificates/certificate.ts';
import { certificateOf } from './inventory-row.ts';
import { kindOf } from './raw-row.ts';
import type { Head } from './raw-row.ts';
import { InventoryCertificate } from './schema.ts';

/** As much of a certificate as an order can be tied to. */
export interface FoundCertificate {
  readonly certificate: Certificate;
  /** The certificate of the CA that signed it, as far as its row states that. */
  readonly issuer: { readonly certhash: string | undefined; readonly name: string | undefined };
  /** Whether the listing shows it. */
  readonly served: boolean;
}

/** What the pages of the inventory that one run has read say, without what is not needed: a page is megabytes. */
export class FoundCertificates {
  readonly byHash = new Map<string, FoundCertificate>();
  /** Normalized serial numbers of the CA certificates in the inventory, by hash. */
  readonly authoritySerials = new Map<string, string>();
  /** The page that comes next. */
  next = 0;
  ended = false;
  readonly #account: string;

  constructor(account: string) {
    this.#account = account;
  }

  /** Takes over a page, if it is the one that comes next. */
  add(rows: readonly unknown[], page: number, head: Head): void {
    if (page !== this.next) return;
    this.next += 1;
    this.ended = rows.length === 0;
    for (const raw of rows) {
      const kind = kindOf(raw, head);
      if (kind === 'unreadable') continue;
      const read = InventoryCertificate.safeParse(raw);
      // What cannot be read is reported where it is listed.
      if (!read.success) continue;
      const { certhash, issuer, serialNumber } = read.data;
      if (kind === 'authority') {
        this.authoritySerials.set(certhash, normalizeSerialNumber(serialNumber ?? ''));
        continue;
      }
      this.byHash.set(certhash, {
        certificate: certificateOf(read.data, this.#account),
        issuer: { certhash: issuer?.certhash, name: issuer?.name },
        served: kind === 'served',
      });
    }
  }
}
